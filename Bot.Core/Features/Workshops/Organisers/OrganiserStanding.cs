namespace Bot.Core.Features.Workshops.Organisers;

/// <summary>How somebody stands with organising a workshop that is not theirs from the beginning. Stored by name.</summary>
public enum OrganiserStanding
{
    /// <summary>Asked to organise it, too.</summary>
    Asked,

    /// <summary>Asked to take it over.</summary>
    Offered,

    /// <summary>Agreed.</summary>
    Organises,
}
