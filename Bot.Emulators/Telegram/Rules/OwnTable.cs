namespace Bot.Emulators.Telegram.Rules;

/// <summary>
/// The methods that the emulator knows, as far as bots need them. It stands in where the platform's table is absent, and adds to that table what
/// came after it: ephemeral messages and commands (Bot API 10.2 and 10.3). A line is <c>name: field type, …</c>; <c>!</c> marks what is
/// required, <c>|</c> alternatives, <c>+name</c> the fields of a group; a line that begins with blanks goes on with the one before.
/// https://core.telegram.org/bots/api-changelog
/// </summary>
internal static class OwnTable
{
    public const string Groups = """
        chat: chat_id! Integer|String
        menu: scope BotCommandScope, language_code String
        topic: message_thread_id! Integer
        edited: chat_id Integer|String, message_id Integer, inline_message_id String, reply_markup InlineKeyboardMarkup
        ephemeral: chat_id! Integer|String, receiver_user_id! Integer, ephemeral_message_id! Integer
        caption: caption String, parse_mode String, caption_entities Array of MessageEntity
        sent: chat_id! Integer|String, message_thread_id Integer, disable_notification Boolean, protect_content Boolean,
            reply_parameters ReplyParameters, reply_markup InlineKeyboardMarkup|ReplyKeyboardMarkup|ReplyKeyboardRemove|ForceReply,
            ephemeral_message_parameters EphemeralMessageParameters
        text: parse_mode String, entities Array of MessageEntity, link_preview_options LinkPreviewOptions
        """;

    public const string Methods = """
        getMe:
        getUpdates: offset Integer, limit Integer, timeout Integer, allowed_updates Array of String
        setWebhook: url! String, max_connections Integer, allowed_updates Array of String, drop_pending_updates Boolean, secret_token String
        deleteWebhook: drop_pending_updates Boolean
        getWebhookInfo:
        sendMessage: +sent, text! String, +text
        sendPhoto: +sent, photo! InputFile|String, +caption, show_caption_above_media Boolean, has_spoiler Boolean
        sendDocument: +sent, document! InputFile|String, +caption, thumbnail InputFile|String, disable_content_type_detection Boolean
        sendChatAction: +chat, message_thread_id Integer, action! String
        editMessageText: +edited, text String, +text
        editMessageCaption: +edited, +caption, show_caption_above_media Boolean
        editMessageReplyMarkup: +edited
        deleteMessage: +chat, message_id! Integer
        deleteMessages: +chat, message_ids! Array of Integer
        editEphemeralMessageText: +ephemeral, text String, +text, reply_markup InlineKeyboardMarkup
        editEphemeralMessageCaption: +ephemeral, +caption, show_caption_above_media Boolean, reply_markup InlineKeyboardMarkup
        editEphemeralMessageReplyMarkup: +ephemeral, reply_markup InlineKeyboardMarkup
        deleteEphemeralMessage: +ephemeral
        answerCallbackQuery: callback_query_id! String, text String, show_alert Boolean, url String, cache_time Integer
        setMyCommands: commands! Array of BotCommand, +menu
        getMyCommands: +menu
        deleteMyCommands: +menu
        getChat: +chat
        getChatMember: +chat, user_id! Integer
        getChatAdministrators: +chat, return_bots Boolean
        getChatMemberCount: +chat
        leaveChat: +chat
        pinChatMessage: +chat, message_id! Integer, disable_notification Boolean
        unpinChatMessage: +chat, message_id Integer
        createForumTopic: +chat, name! String, icon_color Integer, icon_custom_emoji_id String
        editForumTopic: +chat, +topic, name String, icon_custom_emoji_id String
        closeForumTopic: +chat, +topic
        reopenForumTopic: +chat, +topic
        deleteForumTopic: +chat, +topic
        """;

    public const string Types = """
        BotCommand: command! String, description! String, is_ephemeral Boolean
        BotCommandScope: type! String, chat_id Integer|String, user_id Integer
        EphemeralMessageParameters: receiver_user_id! Integer, callback_query_id String, replace_callback_query_message Boolean
        ForceReply: force_reply! Boolean, input_field_placeholder String, selective Boolean
        InlineKeyboardMarkup: inline_keyboard! Array of Array of InlineKeyboardButton
        InlineKeyboardButton: text! String, style String, url String, callback_data String, switch_inline_query String,
            switch_inline_query_current_chat String, copy_text CopyTextButton
        CopyTextButton: text! String
        LinkPreviewOptions: is_disabled Boolean, url String, prefer_small_media Boolean, prefer_large_media Boolean, show_above_text Boolean
        MessageEntity: type! String, offset! Integer, length! Integer, url String, user User, language String, custom_emoji_id String,
            unix_time Integer, date_time_format String
        User: id! Integer, is_bot Boolean, first_name String
        ReplyKeyboardMarkup: keyboard! Array of Array of KeyboardButton, is_persistent Boolean, resize_keyboard Boolean,
            one_time_keyboard Boolean, input_field_placeholder String, selective Boolean
        KeyboardButton: text! String, style String, request_contact Boolean, request_location Boolean
        ReplyKeyboardRemove: remove_keyboard! Boolean, selective Boolean
        ReplyParameters: message_id Integer, ephemeral_message_id Integer, chat_id Integer|String, allow_sending_without_reply Boolean,
            quote String, quote_parse_mode String, quote_entities Array of MessageEntity, quote_position Integer
        """;
}
