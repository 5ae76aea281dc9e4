using System.ComponentModel.DataAnnotations;
using Bot.Core.Commands;
using Bot.Core.People;

namespace Bot.Core.Features.Workshops.Templates;

[Form("w.template"), Needs(Power.Host), About("Save as template", "Guardar como plantilla")]
public sealed record SaveTemplate(
    [Option("name", "nombre", "What is the template called?", "¿Cómo se llama la plantilla?"), MaxLength(Template.LongestName)] string Name,
    [Carried] WorkshopId? Workshop = null,
    [Carried] TemplateId? Template = null) : ICommand;

[Press("w.bs"), Needs(Power.Host), Answers(Answering.Ask)]
public sealed record OpenSaveTemplate(WorkshopId Workshop) : IPress;

/// <summary>All templates.</summary>
[Press("w.bl"), Needs(Power.Host)]
public sealed record OpenTemplates(int Page = 0) : IPress;

[Press("w.bo"), Needs(Power.Host), Answers(Answering.Update)]
public sealed record OpenTemplate(TemplateId Template) : IPress;

/// <summary>A new workshop, all but its date filled in.</summary>
[Press("w.bu"), Needs(Power.Host), Answers(Answering.Ask)]
public sealed record UseTemplate(TemplateId Template) : IPress;

[Press("w.br"), Needs(Power.Host), Answers(Answering.Ask)]
public sealed record OpenRenameTemplate(TemplateId Template) : IPress;

[Press("w.bd"), Needs(Power.Host), Answers(Answering.Update)]
public sealed record DeleteTemplate(TemplateId Template) : IPress;
