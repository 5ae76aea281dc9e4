using Bot.Core.Storage;

namespace Bot.Core.People;

public readonly record struct CommunityId(long Value) : IId<CommunityId>
{
    public static CommunityId From(long value) => new(value);
}

public readonly record struct PlaceId(long Value) : IId<PlaceId>
{
    public static PlaceId From(long value) => new(value);
}

public readonly record struct PersonId(long Value) : IId<PersonId>
{
    public static PersonId From(long value) => new(value);
}

public readonly record struct AccountId(long Value) : IId<AccountId>
{
    public static AccountId From(long value) => new(value);
}
