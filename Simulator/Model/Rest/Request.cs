using Oven.Functional.Domain.Values;

namespace Oven.Functional.Simulator.Model.Rest;

/// <summary>An HTTP request as it came in.</summary>
/// <param name="Method">In capitals.</param>
/// <param name="Path">Without <c>/api/v10</c>, still escaped: <c>/channels/1/messages</c>.</param>
/// <param name="Query">Without the question mark.</param>
/// <param name="Authorization">The header; null where it is missing.</param>
/// <param name="UserAgent">The header; null where it is missing.</param>
/// <param name="Body">The JSON body or the <c>payload_json</c> part; null where there is none.</param>
/// <param name="IsJson">False where there is a body of a content type that Discord does not take.</param>
/// <param name="Files">The <c>files[n]</c> parts, by n.</param>
internal sealed record Request(
    string Method,
    string Path,
    string Query,
    string? Authorization,
    string? UserAgent,
    string? Body,
    bool IsJson,
    EquatableList<UploadedFile> Files
);

/// <summary>A file of a multipart request. Its bytes are counted, not kept.</summary>
internal sealed record UploadedFile(int Number, string FileName, string ContentType, long Size);
