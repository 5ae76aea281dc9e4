using Bot.Core.People.Powers;

namespace Bot.Core.People.Settings;

/// <summary>What a community sets, and setup in two taps.</summary>
public static class SettingsFeature
{
    internal static CoreBuilder AddSettings(this CoreBuilder core) => SettingsLog.AddLines(core)
        .Schema("settings", "Bot.Core.People.Settings.Schema.")
        .Uses<SettingsChanges>()
        .Command<ShowSettings, SettingsHandler>().Press<OpenSettings, SettingsHandler>()
        .Press<AskCity, SettingsHandler>().Command<SetCity, SettingsHandler>()
        .Press<OpenLanguages, SettingsHandler>().Press<SetLanguages, SettingsHandler>()
        .Press<OpenRooms, SettingsHandler>().Press<ChooseRoom, SettingsHandler>()
        .Press<SetUp, SetupHandler>().Press<TurnSetup, SetupHandler>().Press<LooksRight, SetupHandler>()
        .Press<OpenNames, SettingsHandler>().Press<SetNames, SettingsHandler>()
        .Press<OpenNumbers, NumbersHandler>().Press<AskNumber, NumbersHandler>().Command<AddNumber, NumbersHandler>()
        .Press<RemoveNumber, NumbersHandler>().Press<PainNow, NumbersHandler>().Helps<NumbersHandler>()
        .Press<OpenPowers, RolesHandler>().Press<PickRole, RolesHandler>().Press<MapRole, RolesHandler>()
        .Mine<SettingsMine>().PersonalData<SettingsData>().CommunityData<SettingsData>();
}
