using Bot.Core.Localization;

namespace Bot.Core.Features.Assemblies.Records;

/// <summary>What a check of records found.</summary>
internal static class RecordTexts
{
    public static readonly Words NotARecord = new(En: "This line is no record.", Es: "Esta línea no es un acta.");
    public static readonly Words NoEnd = new(En: "The last line is not complete.", Es: "La última línea no está completa.");
    public static readonly Words NoOpening = new(
        En: "The file does not begin with the opening of a vote.",
        Es: "El archivo no empieza con la apertura de una votación.");
    public static readonly Words UnknownRules = new(
        En: "The opening names rules that are not known here.",
        Es: "La apertura nombra reglas que aquí no se conocen.");
    public static readonly Words WrongHash = new(
        En: "The record is not the one that its hash was made of.",
        Es: "El acta no es aquella de la que se hizo su huella.");
    public static readonly Words WrongPrevious = new(En: "The record does not follow the one before it.", Es: "El acta no sigue a la anterior.");
    public static readonly Words WrongSignature = new(
        En: "The signature is not by the key of the opening.",
        Es: "La firma no es de la clave de la apertura.");

    public static readonly Words WrongOrder = new(
        En: "Opening, close, ballots and result do not follow one another.", Es: "Apertura, cierre, papeletas y resultado no van en ese orden.");

    public static readonly Words WrongSeed = new(
        En: "The seed of the lot is not the one that was promised.", Es: "La semilla del sorteo no es la que se prometió.");

    public static readonly Words NotSorted = new(
        En: "The commitments are not sorted, or one is there twice.", Es: "Los compromisos no están ordenados o hay uno repetido.");

    public static readonly Words WrongNumber = new(
        En: "There are not as many commitments as ballots.",
        Es: "No hay tantos compromisos como papeletas.");
    public static readonly Words MoreBallots = new(
        En: "There are more ballots than people who voted.",
        Es: "Hay más papeletas que personas que votaron.");

    public static readonly Words NotOnRoll = new(
        En: "A number of somebody who voted is not on the roll, or is there twice.",
        Es: "Un número de quien votó no está en el censo o está repetido.");

    public static readonly Words OtherBallots = new(
        En: "The ballots are not those that were there at close.", Es: "Las papeletas no son las que había al cierre.");

    public static readonly Words WrongCommitment = new(
        En: "A ballot is not the one that its commitment was made of.", Es: "Una papeleta no es aquella de la que se hizo su compromiso.");

    public static readonly Words NoSuchBallot = new(En: "A ballot is none of this question.", Es: "Una papeleta no es de esta pregunta.");
    public static readonly Words WrongResult = new(En: "Counting again gives another result.", Es: "Al contar de nuevo sale otro resultado.");
    public static readonly Words NoBallots = new(En: "The ballots are missing.", Es: "Faltan las papeletas.");

    public static readonly Words OnlySums = new(
        En: "Single ballots were not published, so the count could not be checked.",
        Es: "No se publicaron las papeletas una a una, así que no se pudo comprobar el recuento.");
}
