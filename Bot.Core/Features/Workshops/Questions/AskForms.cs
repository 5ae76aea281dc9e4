using System.ComponentModel.DataAnnotations;
using Bot.Core.Commands;

namespace Bot.Core.Features.Workshops.Questions;

[Form("w.ask"), About("Ask those who come", "Preguntar a quienes vienen")]
public sealed record AddQuestion(
    [Carried] WorkshopId Workshop,
    [Option("question", "pregunta", "What do you want to know?", "¿Qué quieres saber?"), MaxLength(Questions.Question.LongestText)]
    string Question,
    [Option("choices", "opciones", "Choices, with commas? Empty: own words", "¿Opciones, con comas? Vacío: texto libre", Example = "vegan, anything"),
        MaxLength(Questions.Question.LongestChoices)]
    string Choices = "",
    [Option("needed", "necesaria", "Do you need everybody's answer?", "¿Necesitas la respuesta de todo el mundo?")]
    bool Needed = false) : ICommand;

/// <summary>What is asked, for organisers.</summary>
[Press("w.zz"), Answers(Answering.Update)]
public sealed record OpenQuestions(WorkshopId Workshop) : IPress;

[Press("w.za"), Answers(Answering.Ask)]
public sealed record OpenQuestion(WorkshopId Workshop) : IPress;

[Press("w.zr"), Answers(Answering.Update)]
public sealed record RemoveQuestion(WorkshopId Workshop, QuestionId Question) : IPress;

/// <summary>Shows one question to somebody who comes.</summary>
/// <param name="Number">From zero; below zero the first that has no answer.</param>
[Press("w.zq"), Answers(Answering.Update)]
public sealed record AnswerQuestions(WorkshopId Workshop, int Number = -1) : IPress;

[Press("w.zc"), Answers(Answering.Update)]
public sealed record ChooseAnswer(WorkshopId Workshop, QuestionId Question, int Choice) : IPress;

[Press("w.zo"), Answers(Answering.Ask)]
public sealed record OpenAnswer(WorkshopId Workshop, QuestionId Question) : IPress;

[Press("w.zx"), Answers(Answering.Update)]
public sealed record ClearAnswer(WorkshopId Workshop, QuestionId Question) : IPress;

[Form("w.answer"), About("Your answer", "Tu respuesta")]
public sealed record WriteAnswer(
    [Carried] WorkshopId Workshop,
    [Carried] QuestionId Question,
    [Option("answer", "respuesta", "What do you answer? Only organisers see it", "¿Qué respondes? Solo lo ve quien organiza", Long = true),
        MaxLength(Questions.Question.LongestAnswer)]
    string Answer) : ICommand;
