from django.urls import path

from xiangyin.accounts.views import codes, own, sign_in, trail, users

app_name = "accounts"
urlpatterns = [
    path("sign-in/", sign_in.sign_in, name="sign-in"),
    path("sign-out/", sign_in.sign_out, name="sign-out"),
    path("resume/", sign_in.resume, name="resume"),
    path("code/", sign_in.code, name="code"),
    path("code/<str:code>/", sign_in.code_link, name="code-link"),
    path("hat/", own.hat, name="hat"),
    path("password/", own.password, name="password"),
    path("codes/", codes.codes, name="codes"),
    path("codes/<int:grant_id>/make/", codes.code_make, name="code-make"),
    path("users/", users.users, name="users"),
    path("users/add/", users.user_add, name="user-add"),
    path("users/<int:user_id>/", users.user, name="user"),
    path("users/<int:user_id>/disable/", users.disable, name="user-disable"),
    path("users/<int:user_id>/enable/", users.enable, name="user-enable"),
    path("users/<int:user_id>/unlock/", users.unlock, name="user-unlock"),
    path("users/<int:user_id>/end-sessions/", users.end_sessions, name="sessions-end"),
    path("users/<int:user_id>/reset-password/", users.password_reset, name="password-reset"),
    path("users/<int:user_id>/grants/add/", users.grant_add, name="grant-add"),
    path("grants/<int:grant_id>/end/", users.grant_end, name="grant-end"),
    path("trail/", trail.trail, name="trail"),
    path("trail/verify/", trail.trail_verify, name="trail-verify"),
]
