from django.urls import path

from xiangyin.papers import views

app_name = "papers"
urlpatterns = [
    path("", views.documents, name="documents"),
    path("<int:document_id>/", views.document, name="document"),
    path("<int:document_id>/download/", views.document_download, name="document-download"),
    path("<int:document_id>/withdraw/", views.document_withdraw, name="document-withdraw"),
    path("templates/", views.templates, name="templates"),
    path("templates/<slug:kind>/", views.template, name="template"),
    path("templates/<slug:kind>/download/", views.template_download, name="template-download"),
    path("templates/<slug:kind>/sample/", views.template_sample, name="template-sample"),
    path("templates/<slug:kind>/restore/", views.template_restore, name="template-restore"),
    path("style/", views.style, name="style"),
]
