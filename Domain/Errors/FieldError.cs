namespace Oven.Functional.Domain.Errors;

/// <summary>
/// One thing wrong with one field, found by us or by Discord. Both use Discord's path form, so local and remote errors look alike.
/// </summary>
/// <param name="Path">Where: <c>components[2].custom_id</c>, <c>fields[3].name</c>; empty for the whole object.</param>
/// <param name="Code">A stable name for the rule, in Discord's form: <c>BASE_TYPE_MAX_LENGTH</c>.</param>
/// <param name="Message">A sentence for a person.</param>
/// <param name="Given">What was given, shortened; null where it must not be shown or is not known.</param>
/// <param name="Allowed">What would have been accepted; null where Discord did not say.</param>
public sealed record FieldError(string Path, string Code, string Message, string? Given = null, string? Allowed = null)
{
    /// <summary>The text is not a decimal 64-bit id.</summary>
    public static FieldError NotASnowflake(string path, string? given) =>
        new(path, "NUMBER_TYPE_COERCE", $"{path} is not a snowflake.", given, "1 to 20 digits, at most 18446744073709551615");

    /// <summary>The same error with its path placed under a parent: <c>name</c> under <c>fields[3]</c> is <c>fields[3].name</c>.</summary>
    public FieldError Under(string parent) =>
        this with
        {
            Path =
                Path.Length == 0 ? parent
                : Path[0] == '[' ? parent + Path
                : $"{parent}.{Path}",
        };

    /// <summary><c>fields[3].name: must be 1 to 256 characters (given 300, allowed 1 to 256)</c>.</summary>
    public override string ToString()
    {
        var detail = (Given, Allowed) switch
        {
            (null, null) => "",
            (null, _) => $" (allowed {Allowed})",
            (_, null) => $" (given {Given})",
            _ => $" (given {Given}, allowed {Allowed})",
        };
        return $"{Path}: {Message}{detail}";
    }
}
