using Bot.Core.Features.Workshops.Questions;
using Bot.Core.People;
using Bot.Core.Storage;

namespace Bot.Core.Features.Workshops.Templates;

/// <summary>The SQL of templates.</summary>
internal static class TemplateTable
{
    private const string Columns = "id, community_id AS side, made_by, made_account, name, answers";

    /// <returns>By name, as people order names.</returns>
    public static async Task<IReadOnlyList<Template>> Of(Queries q, CommunityId side) =>
    [
        .. (await q.Many<Template>($"SELECT {Columns} FROM workshop_templates WHERE community_id = @side", new { side }))
            .OrderBy(one => one.Name, StringComparer.OrdinalIgnoreCase).ThenBy(one => one.Id.Value),
    ];

    public static Task<Template?> Find(Queries q, TemplateId id) =>
        q.One<Template>($"SELECT {Columns} FROM workshop_templates WHERE id = @id", new { id });

    /// <returns>What it asks, as questions of a workshop that is not there yet.</returns>
    public static Task<IReadOnlyList<Question>> Questions(Queries q, TemplateId id) => q.Many<Question>(
        """
        SELECT CAST(0 AS BIGINT) AS id, CAST(0 AS BIGINT) AS workshop, position, text, choices, required FROM workshop_template_questions
        WHERE template_id = @id ORDER BY position
        """,
        new { id });

    /// <returns>False where another of the side has that name.</returns>
    public static async Task<bool> Insert(Tx tx, Template template, IReadOnlyList<Question> questions)
    {
        var made = await tx.Run(
            """
            INSERT INTO workshop_templates (id, community_id, made_by, made_account, name, name_key, answers)
            VALUES (@Id, @Side, @MadeBy, @MadeAccount, @Name, @NameKey, @Answers) ON CONFLICT (community_id, name_key) DO NOTHING
            """,
            template);
        if (made == 0) return false;
        foreach (var (position, one) in questions.Index())
        {
            await tx.Run(
                """
                INSERT INTO workshop_template_questions (template_id, position, text, choices, required)
                VALUES (@Id, @position, @Text, @Choices, @Required)
                """,
                new { template.Id, position = position + 1, one.Text, one.Choices, one.Required });
        }
        return true;
    }

    /// <returns>False where another of the side has that name.</returns>
    public static async Task<bool> Rename(Tx tx, Template template) => await tx.Run(
        """
        UPDATE workshop_templates SET name = @Name, name_key = @NameKey WHERE id = @Id AND NOT EXISTS (
          SELECT 1 FROM workshop_templates o WHERE o.community_id = @Side AND o.name_key = @NameKey AND o.id <> @Id)
        """,
        template) == 1;

    public static async Task<int> Delete(Tx tx, TemplateId id)
    {
        await tx.Run("DELETE FROM workshop_template_questions WHERE template_id = @id", new { id });
        return await tx.Run("DELETE FROM workshop_templates WHERE id = @id", new { id });
    }

    /// <returns>How many there were.</returns>
    public static async Task<int> DeleteAll(Tx tx, CommunityId side)
    {
        await tx.Run(
            "DELETE FROM workshop_template_questions WHERE template_id IN (SELECT id FROM workshop_templates WHERE community_id = @side)", new { side });
        return await tx.Run("DELETE FROM workshop_templates WHERE community_id = @side", new { side });
    }

    public static Task Forget(Tx tx, PersonId person) =>
        tx.Run("UPDATE workshop_templates SET made_by = NULL, made_account = 0 WHERE made_by = @person", new { person });

    public static Task Merge(Tx tx, PersonId from, PersonId into, AccountId? account) => tx.Run(
        """
        UPDATE workshop_templates SET made_by = @into, made_account = CASE WHEN made_account = 0 THEN @known ELSE made_account END
        WHERE made_by = @from
        """,
        new { from, into, known = account?.Value ?? 0 });

    public static Task Part(Tx tx, Parting parting)
    {
        var accounts = ValuesList.Of("account", parting.Accounts);
        return tx.Run(
            $"UPDATE workshop_templates SET made_by = @To WHERE made_by = @From AND made_account IN {accounts.Sql}",
            accounts.With(new { parting.From, parting.To }));
    }

    public static Task<IReadOnlyList<TemplateFact>> Everything(Queries q, PersonId person) => q.Many<TemplateFact>(
        "SELECT name AS template, answers FROM workshop_templates WHERE made_by = @person ORDER BY id", new { person });
}

/// <summary>In the file that a person gets of everything kept about them.</summary>
internal sealed class TemplateFact
{
    public required string Template { get; init; }

    public required string Answers { get; init; }
}
