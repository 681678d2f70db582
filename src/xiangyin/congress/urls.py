"""Addresses of this room."""

from django.urls import path
from django.views.generic import RedirectView

from xiangyin.congress.views import bodies, deputies, imports, offices, status, structure

app_name = "congress"
urlpatterns = [
    path(
        "", RedirectView.as_view(pattern_name="congress:deputies", query_string=True), name="home"
    ),
    path("deputies/", deputies.deputies, name="deputies"),
    path("deputies/add/", deputies.deputy_add, name="deputy-add"),
    path("deputies/<int:deputy_id>/", deputies.deputy, name="deputy"),
    path("deputies/<int:deputy_id>/edit/", deputies.deputy_edit, name="deputy-edit"),
    path("deputies/<int:deputy_id>/status/", status.deputy_status, name="deputy-status"),
    path("deputies/<int:deputy_id>/reveal/", deputies.reveal, name="reveal"),
    path("export/", deputies.export, name="export"),
    path("import/", imports.roster_import, name="import"),
    path("import/<int:upload_id>/", imports.import_preview, name="import-preview"),
    path("composition/", structure.composition, name="composition"),
    path("composition/targets/remove/", structure.target_remove, name="target-remove"),
    path("townships/", structure.townships, name="townships"),
    path("presidium/", bodies.presidium, name="presidium"),
    path("presidium/<int:member_id>/", bodies.presidium_member, name="presidium-member"),
    path("presidium/<int:member_id>/end/", bodies.presidium_end, name="presidium-end"),
    path("groups/", bodies.groups, name="groups"),
    path("groups/assign/", bodies.group_assign, name="group-assign"),
    path("groups/<int:group_id>/", bodies.group, name="group"),
    path(
        "groups/<int:group_id>/members/<int:deputy_id>/", bodies.group_member, name="group-member"
    ),
    path("units/", bodies.units, name="units"),
    path("units/<int:unit_id>/", bodies.unit, name="unit"),
    path("term/", offices.term, name="term"),
    path("office/", offices.office, name="office"),
    path("office/staff/<int:staff_id>/end/", offices.staff_end, name="staff-end"),
]
