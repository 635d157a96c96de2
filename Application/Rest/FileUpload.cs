using Oven.Functional.Application.Ports;

namespace Oven.Functional.Application.Rest;

/// <summary>A file sent along with a call. Source: Discord documentation, Reference, Uploading Files.</summary>
/// <param name="FileName">What it is called in Discord; <c>attachment://</c> links name it.</param>
/// <param name="Content">Where its bytes come from.</param>
/// <param name="ContentType">The media type; null to let Discord look at the name.</param>
public sealed record FileUpload(string FileName, IFileContent Content, string? ContentType = null)
{
    /// <summary>The name of its part; null for <c>files[n]</c>.</summary>
    public string? Field { get; init; }
}
