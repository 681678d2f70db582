from django.urls import path

from xiangyin.insight.views import counts, yearly

app_name = "insight"
urlpatterns = [
    path("handling/", counts.handling, name="handling"),
    path("handling/export/", counts.handling_export, name="handling-export"),
    path("items/", counts.items, name="items"),
    path("county/", counts.county, name="county"),
    path("report/", counts.report, name="report"),
    path("award/", yearly.award, name="award"),
    path("award/export/", yearly.award_export, name="award-export"),
    path("award/<int:unit_id>/", yearly.award_review, name="award-review"),
    path("appraisal/", yearly.appraisal, name="appraisal"),
    path("appraisal/export/", yearly.appraisal_export, name="appraisal-export"),
    path("appraisal/<int:group_id>/", yearly.appraisal_record, name="appraisal-record"),
]
