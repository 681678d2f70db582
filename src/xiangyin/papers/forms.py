"""What people type on the pages of papers."""

from django import forms
from django.utils.translation import gettext_lazy as _

from xiangyin.papers.models import KIND_CHOICES, PaperStyle


class TemplateForm(forms.Form):
    """An office's own template."""

    file = forms.FileField(
        label=_("模板文件"), help_text=_("在Word或WPS中改好的模板，存为Word文档（.docx）。")
    )


class StyleForm(forms.Form):
    """The fonts of an office's computers."""

    fonts = forms.ChoiceField(
        label=_("公文字体"), choices=PaperStyle.Fonts.choices, widget=forms.RadioSelect
    )


class WithdrawForm(forms.Form):
    """Why a paper is taken back."""

    reason = forms.CharField(
        label=_("撤回原因"), max_length=200, help_text=_("写明哪里有误，例如：文号重了。")
    )


class DocumentFilterForm(forms.Form):
    """What to look for in the list of papers."""

    kind = forms.ChoiceField(
        label=_("文种"), required=False, choices=[("", _("全部")), *KIND_CHOICES]
    )
    q = forms.CharField(label=_("标题或文号"), required=False, max_length=60)
