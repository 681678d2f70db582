"""Shapes of what people type here."""

from typing import Any

from django import forms
from django.contrib.auth.forms import UsernameField
from django.utils.translation import gettext_lazy as _

from xiangyin.accounts.rules import ADMINISTRATORS
from xiangyin.core.actors import Role
from xiangyin.core.audit import codes


class SignInForm(forms.Form):
    """登录."""

    username = UsernameField(
        label=_("登录名"),
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none"}),
    )
    password = forms.CharField(
        label=_("密码"),
        strip=False,
        max_length=256,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )


class CodeForm(forms.Form):
    """一次性登录码."""

    code = forms.CharField(
        label=_("登录码"),
        help_text=_("人大秘书给您的10位数字，中间的空格不用管。"),
        max_length=40,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code"}),
    )


class PasswordForm(forms.Form):
    """修改密码."""

    old_password = forms.CharField(
        label=_("原密码"),
        strip=False,
        max_length=256,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    new_password = forms.CharField(
        label=_("新密码"),
        help_text=_("至少8位，大写字母、小写字母、数字、符号中至少用三类。可以粘贴。"),
        strip=False,
        max_length=256,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    again_password = forms.CharField(
        label=_("再输一次新密码"),
        strip=False,
        max_length=256,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("new_password") != data.get("again_password"):
            self.add_error("again_password", _("两次输入的新密码不一样，请再输一次。"))
        return data


class UserForm(forms.Form):
    """新建账号."""

    username = UsernameField(
        label=_("登录名"), help_text=_("字母、数字或汉字，不含空格。"), max_length=60
    )
    display_name = forms.CharField(label=_("姓名"), max_length=50)
    division_code = forms.CharField(
        label=_("归属行政区划代码"),
        help_text=_("乡镇9位，县6位；归整个系统的留空。"),
        max_length=12,
        required=False,
    )

    def clean_username(self) -> str:
        name = str(self.cleaned_data["username"])
        if any(c.isspace() for c in name):
            raise forms.ValidationError(_("登录名中不能有空格。"))
        return name


class GrantWhereForm(forms.Form):
    """授予身份 第一步: which hat, and where."""

    role = forms.ChoiceField(label=_("身份"))
    place = forms.CharField(
        label=_("行政区划"),
        help_text=_("名称或代码，如“青石镇”；管理员、审计员归整个系统的留空。"),
        max_length=60,
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        roles = [(role.value, role.label) for role in Role if role is not Role.JOB]
        self.fields["role"].choices = roles  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        role = data.get("role")
        if role and Role(role) not in ADMINISTRATORS and not data.get("place"):
            self.add_error("place", _("请写明在哪个乡镇或县。"))
        return data


class GrantForm(forms.Form):
    """授予身份 第二步: to whom it belongs, until when."""

    holder = forms.TypedChoiceField(label=_("对应的代表"), coerce=int, required=True)
    until_on = forms.DateField(
        label=_("到期日"),
        help_text=_("当天起失效；长期的留空。"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
    )

    def __init__(self, *args: Any, holders: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if holders:
            self.fields["holder"].choices = holders  # type: ignore[attr-defined]
        else:
            del self.fields["holder"]


class TrailForm(forms.Form):
    """审计记录 查询."""

    place = forms.CharField(label=_("行政区划代码"), max_length=12, required=False)
    who = forms.CharField(label=_("操作人"), max_length=60, required=False)
    code = forms.ChoiceField(label=_("动作"), required=False)
    day = forms.DateField(
        label=_("日期"), required=False, widget=forms.DateInput(attrs={"type": "date"})
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        acts = sorted(codes.registered().items(), key=lambda item: item[0])
        self.fields["code"].choices = [("", _("全部")), *acts]  # type: ignore[attr-defined]
