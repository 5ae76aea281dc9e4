using Bot.Core.People.Me.Data;
using Bot.Core.People.Me.Leaving;

namespace Bot.Core.People.Me;

/// <summary>What a person decides about themselves: <c>/me</c>, privacy, their data, and leaving.</summary>
public static class MeFeature
{
    public static CoreBuilder AddMe(this CoreBuilder core) => core
        .Uses<MeCards>()
        .Command<Me, MeHandler>().Press<OpenMe, MeHandler>().Press<OpenMessages, MeHandler>()
        .Press<OpenLanguage, MeHandler>().Press<ChooseLanguage, MeHandler>().Press<OpenFirst, MeHandler>().Press<ChooseFirst, MeHandler>()
        .Press<OpenQuiet, QuietHandler>().Press<ChooseQuiet, QuietHandler>().Press<AskQuiet, QuietHandler>().Command<SetQuiet, QuietHandler>()
        .Press<OpenZone, ZoneHandler>().Press<AskZone, ZoneHandler>().Press<ChooseZone, ZoneHandler>().Command<SetZone, ZoneHandler>()
        .Command<Privacy, PrivacyHandler>().Press<OpenPrivacy, PrivacyHandler>().Command<MyData, MyDataHandler>()
        .Uses<Forgetting>().Uses<FarewellNotes>().Uses<Departures>()
        .Notes<FarewellNotes>().Chore<FarewellChore>().Chore<Retention>()
        .Command<ForgetMe, LeavingHandler>().Press<OpenForget, LeavingHandler>()
        .Press<AskForget, LeavingHandler>().Press<ConfirmForget, LeavingHandler>().Press<Stay, LeavingHandler>();
}
