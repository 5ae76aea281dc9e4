namespace Bot.Core.People;

/// <summary>What a person may do in a community. Each includes the ones before it. In texts a Host is an organiser.</summary>
public enum Power
{
    Member = 0,
    Host = 1,
    Moderator = 2,
    Admin = 3,
}
