using System.Text.Json.Nodes;

namespace Bot.Emulators.Telegram.World;

/// <summary>A user in a group as the platform describes them. https://core.telegram.org/bots/api#chatmember</summary>
public static class MemberPayload
{
    private static readonly (string Name, Right Right)[] Rights =
    [
        ("can_delete_messages", Right.DeleteMessages), ("can_manage_video_chats", Right.ManageVideoChats),
        ("can_restrict_members", Right.RestrictMembers), ("can_promote_members", Right.PromoteMembers),
        ("can_change_info", Right.ChangeInfo), ("can_invite_users", Right.InviteUsers),
        ("can_pin_messages", Right.PinMessages), ("can_manage_topics", Right.ManageTopics),
    ];

    private static readonly string[] Never = ["can_post_stories", "can_edit_stories", "can_delete_stories", "can_send_welcome_messages"];

    private static readonly string[] Refused =
    [
        "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos", "can_send_video_notes",
        "can_send_voice_notes", "can_send_polls", "can_send_other_messages", "can_add_web_page_previews", "can_react_to_messages",
        "can_edit_tag", "can_change_info", "can_invite_users", "can_pin_messages", "can_manage_topics",
    ];

    public static JsonObject Of(Member member, Chat chat)
    {
        var json = new JsonObject { ["user"] = Payloads.Of(member.User), ["status"] = Status(member.Standing) };
        switch (member.Standing)
        {
            case Standing.Creator:
                json["is_anonymous"] = member.IsAnonymous;
                break;
            case Standing.Administrator:
                AddRights(json, member, chat);
                break;
            case Standing.Restricted:
                json["is_member"] = true;
                json["until_date"] = 0;
                foreach (var name in Refused) json[name] = false;
                break;
            case Standing.Kicked:
                json["until_date"] = 0;
                break;
        }
        return json;
    }

    private static void AddRights(JsonObject json, Member member, Chat chat)
    {
        json["can_be_edited"] = false;
        json["is_anonymous"] = member.IsAnonymous;
        json["can_manage_chat"] = true;
        foreach (var (name, right) in Rights)
            if (right != Right.ManageTopics || chat.Kind == ChatKind.Supergroup) json[name] = member.Rights.HasFlag(right);
        foreach (var name in Never) json[name] = false;
    }

    private static string Status(Standing standing) => standing switch
    {
        Standing.Creator => "creator",
        Standing.Administrator => "administrator",
        Standing.Member => "member",
        Standing.Restricted => "restricted",
        Standing.Left => "left",
        _ => "kicked",
    };
}
