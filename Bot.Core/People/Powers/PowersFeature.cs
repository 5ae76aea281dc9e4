namespace Bot.Core.People.Powers;

/// <summary>Who may do what: by the platforms' roles, and by what the community grants.</summary>
public static class PowersFeature
{
    internal static CoreBuilder AddPowers(this CoreBuilder core) => core
        .Suggests<Members>().Suggests<Granted>()
        .Command<GrantPower, GrantHandler>().Command<RevokePower, GrantHandler>()
        .Press<RevokeAtOnce, GrantHandler>().Press<ShowGrants, GrantHandler>()
        .Mine<PeopleMine>().PersonalData<PowerData>().CommunityData<PowerData>()
        .Logs(GrantHandler.LogKindOf(Power.Host), (who, about, texts) => PowerTexts.Logged(Power.Host, who, about, texts))
        .Logs(GrantHandler.LogKindOf(Power.Moderator), (who, about, texts) => PowerTexts.Logged(Power.Moderator, who, about, texts))
        .Logs(GrantHandler.Revoked, PowerTexts.Revoked)
        .LogsRoles();

    private static CoreBuilder LogsRoles(this CoreBuilder core)
    {
        foreach (var power in Enum.GetValues<Power>()) core.Logs(RolesHandler.LogKindOf(power), (who, _, texts) => RoleTexts.Logged(power, who, texts));
        return core;
    }
}
