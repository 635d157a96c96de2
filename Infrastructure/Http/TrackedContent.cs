using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Oven.Functional.Application.Rest;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http;

/// <summary>
/// A request body that remembers whether the handler ever asked for it. Where it did not, there never was a connection to send the
/// request on, so Discord cannot have carried it out. Files are streamed from their source, never gathered.
/// </summary>
internal sealed class TrackedContent : HttpContent
{
    private readonly record struct Part(ReadOnlyMemory<byte> Head, FileUpload? File);

    private readonly Part[] _parts;

    private TrackedContent(Part[] parts, string? mediaType)
    {
        _parts = parts;
        if (mediaType is not null)
            Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
    }

    /// <summary>True once the handler began to write the body.</summary>
    public bool WasStarted { get; private set; }

    /// <summary>A JSON body.</summary>
    public static TrackedContent Json(byte[] json) => new([new(json, null)], "application/json");

    /// <summary>A body of no bytes.</summary>
    public static TrackedContent Empty() => new([], null);

    /// <summary>A form without files.</summary>
    public static TrackedContent UrlEncoded(EquatableList<QueryParameter> form) =>
        new(
            [
                new(
                    Encoding.ASCII.GetBytes(
                        string.Join(
                            '&',
                            form.Select(static field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}")
                        )
                    ),
                    null
                ),
            ],
            "application/x-www-form-urlencoded"
        );

    /// <summary>JSON as <c>payload_json</c>, fields under their names, and files as <c>files[n]</c> or under names of their own.</summary>
    public static TrackedContent Multipart(byte[]? json, EquatableList<QueryParameter> form, EquatableList<FileUpload> files)
    {
        var boundary = $"oven-{Guid.NewGuid():N}";
        var parts = new List<Part>();
        if (json is not null)
            parts.Add(new((byte[])[.. Head(boundary, "name=\"payload_json\"", "application/json", first: true), .. json], null));
        foreach (var (name, value) in form)
        {
            var head = Head(boundary, $"name=\"{Quoted(name)}\"", "text/plain; charset=utf-8", parts.Count == 0);
            parts.Add(new((byte[])[.. head, .. Encoding.UTF8.GetBytes(value)], null));
        }
        for (var i = 0; i < files.Count; i++)
        {
            var field = files[i].Field ?? string.Create(CultureInfo.InvariantCulture, $"files[{i}]");
            var name = $"name=\"{field}\"; filename=\"{Quoted(files[i].FileName)}\"";
            parts.Add(new(Head(boundary, name, files[i].ContentType ?? "application/octet-stream", parts.Count == 0), files[i]));
        }
        parts.Add(new(Encoding.ASCII.GetBytes($"\r\n--{boundary}--\r\n"), null));
        return new([.. parts], $"multipart/form-data; boundary={boundary}");
    }

    private static byte[] Head(string boundary, string disposition, string type, bool first) =>
        Encoding.UTF8.GetBytes(
            $"{(first ? "" : "\r\n")}--{boundary}\r\nContent-Disposition: form-data; {disposition}\r\nContent-Type: {type}\r\n\r\n"
        );

    // As browsers do it: a quote or a line break must not end the header.
    private static string Quoted(string name) =>
        name.Replace("\"", "%22", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        WasStarted = true;
        foreach (var part in _parts)
        {
            await stream.WriteAsync(part.Head, cancellationToken).ConfigureAwait(false);
            if (part.File is { } file)
                await CopyAsync(file, stream, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task CopyAsync(FileUpload file, Stream stream, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            for (long offset = 0; offset < file.Content.Length; )
            {
                var read = await file.Content.ReadAsync(offset, buffer, cancellationToken).ConfigureAwait(false);
                if (read == 0)
                    throw new IOException($"{file.FileName} ended after {offset} of {file.Content.Length} bytes.");
                await stream.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                offset += read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _parts.Sum(static part => part.Head.Length + (part.File?.Content.Length ?? 0));
        return true;
    }
}
