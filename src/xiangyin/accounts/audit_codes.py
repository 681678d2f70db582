"""The acts of this room as the trail names them."""

from xiangyin.core.audit import codes

codes.register(
    {
        "accounts.signed_in": "登录",
        "accounts.sign_in_failed": "登录未成功",
        "accounts.locked_out": "连续输错，暂时锁定",
        "accounts.signed_out": "退出登录",
        "accounts.hat_changed": "切换身份",
        "accounts.user_created": "新建账号",
        "accounts.user_disabled": "停用账号",
        "accounts.user_enabled": "启用账号",
        "accounts.user_unlocked": "解除锁定",
        "accounts.sessions_ended": "结束账号的所有登录",
        "accounts.password_changed": "修改密码",
        "accounts.password_reset": "重置密码",
        "accounts.grant_given": "授予身份",
        "accounts.grant_ended": "收回身份",
        "accounts.code_made": "发放一次性登录码",
    }
)
