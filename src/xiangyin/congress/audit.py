"""The acts this room records."""

from xiangyin.core.audit.codes import register

register(
    {
        "congress.opened": "设立人民代表大会",
        "congress.term_opened": "登记届次",
        "congress.term_closed": "届满",
        "congress.session_entered": "登记会议",
        "congress.deputy_added": "登记代表",
        "congress.deputy_edited": "修改代表信息",
        "congress.revealed": "查看代表的身份证号或电话",
        "congress.deputy_moved": "标记代表调离原选区",
        "congress.deputy_suspended": "暂停代表执行职务",
        "congress.deputy_resumed": "恢复代表执行职务",
        "congress.deputy_resigned": "代表辞职被接受",
        "congress.deputy_recalled": "罢免代表",
        "congress.deputy_terminated": "代表资格终止",
        "congress.resignation_opened": "启动代表辞职程序",
        "congress.resignation_submitted": "收到代表辞职书",
        "congress.resignation_announced": "公告代表辞职",
        "congress.resignation_withdrawn": "撤回代表辞职",
        "congress.presidium_appointed": "登记主席团成员",
        "congress.presidium_edited": "修改主席团成员任职情况",
        "congress.presidium_ended": "主席团成员卸任",
        "congress.group_made": "设立代表小组",
        "congress.group_edited": "修改代表小组",
        "congress.member_assigned": "代表编入小组",
        "congress.member_left": "代表调出小组",
        "congress.unit_added": "登记承办单位",
        "congress.unit_edited": "修改承办单位",
        "congress.unit_retired": "停用承办单位",
        "congress.unit_restored": "恢复承办单位",
        "congress.staff_entered": "登记工作人员",
        "congress.staff_ended": "工作人员离任",
        "congress.office_checked": "登记机构保障情况",
        "congress.target_set": "设定代表构成要求",
        "congress.target_removed": "取消代表构成要求",
        "congress.roster_uploaded": "上传花名册",
        "congress.roster_imported": "导入花名册",
        "congress.roster_exported": "导出代表名册",
    }
)
