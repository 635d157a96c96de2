namespace Oven.Functional.Simulator.Model.Forms;

/// <summary>Addresses in what was sent.</summary>
internal static class Links
{
    public const string Attachment = "attachment://";

    public static bool IsWeb(string url) => IsLink(url, "http://") || IsLink(url, "https://");

    public static bool IsWebOrFile(string url) => IsWeb(url) || IsLink(url, Attachment);

    public static bool IsLink(string url, string scheme) =>
        url.Length > scheme.Length && url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && !url.Any(char.IsWhiteSpace);

    public static Domain.Errors.FieldError Refused(string path, string schemes) =>
        new(path, "URL_TYPE_INVALID_SCHEME", $"Not a well formed URL of one of ({schemes}).");
}
