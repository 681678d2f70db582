"""The doors: where each room's pages hang."""

from django.urls import include, path

urlpatterns = [
    path("", include("xiangyin.portal.urls")),
    path("desk/", include("xiangyin.desk.urls")),
    path("accounts/", include("xiangyin.accounts.urls")),
    path("congress/", include("xiangyin.congress.urls")),
    path("suggestions/", include("xiangyin.suggestions.urls")),
    path("cases/", include("xiangyin.casework.urls")),
    path("papers/", include("xiangyin.papers.urls")),
    path("insight/", include("xiangyin.insight.urls")),
    path("duty/", include("xiangyin.duty.urls")),
    path("core/", include("xiangyin.core.urls")),
    path("gallery/", include("xiangyin.core.gallery.urls")),
]
handler400 = "xiangyin.core.views.bad_request"
handler403 = "xiangyin.core.views.forbidden"
handler404 = "xiangyin.core.views.not_found"
handler500 = "xiangyin.core.views.server_error"
