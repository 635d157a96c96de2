namespace Oven.Functional.Domain.Builders;

/// <summary>Why something is done, for the audit log. Source: Discord documentation, Audit Log.</summary>
public sealed record AuditReason : Builder<string>
{
    /// <summary>A reason of 1 to 512 characters; white space around it is taken off.</summary>
    public AuditReason(string text) => Text = text.Trim();

    internal string Text { get; init; }

    internal override void Check(ref Problems problems) => problems.Text("", Text, Limits.Guild.AuditReason);

    internal override string Make() => Text;
}
