using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model.Rest;

namespace Oven.Functional.Simulator.Server;

/// <summary>Turns HTTP into <see cref="Request"/>s and answers into HTTP.</summary>
internal static class RestEndpoint
{
    /// <summary>25 MiB, Discord's limit for a whole request.</summary>
    public const long MostBytes = 25 * 1024 * 1024;

    private static readonly string[] s_prefixes = ["/api/v10", "/api"];
    private static readonly Answer s_tooLarge = Answer.Refused(413, 40005, "Request entity too large");

    public static async Task ServeAsync(HttpContext context, DiscordHost host)
    {
        Response response;
        try
        {
            var request = await ReadAsync(context.Request).ConfigureAwait(false);
            response = await host.AskAsync(request, context.RequestAborted).ConfigureAwait(false);
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            response = new(s_tooLarge, default);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            return; // the client went away, or sent a multipart body that is none
        }
        if (response.Answer is not { } answer)
        {
            context.Abort();
            return;
        }
        var (delay, ends, _) = response.Delivery;
        if (delay > TimeSpan.Zero)
            await Task.Delay(delay, host.Time, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await WriteAsync(context, answer, ends).ConfigureAwait(false);
        if (ends is not null)
            context.Abort();
    }

    private static async Task WriteAsync(HttpContext context, Answer answer, ResetPoint? ends)
    {
        if (context.RequestAborted.IsCancellationRequested)
            return;
        context.Response.StatusCode = answer.Status;
        context.Response.Headers["Via"] = "1.1 simulator";
        foreach (var (name, value) in answer.Headers)
            context.Response.Headers[name] = value; // null takes it away
        var bytes =
            answer.Bytes is { } raw ? raw.Span.ToArray()
            : answer.Body is { } body ? Encoding.UTF8.GetBytes(body.Text)
            : null;
        if (bytes is null)
            return;
        if (!context.Response.Headers.ContainsKey(HeaderNames.ContentType))
            context.Response.ContentType = "application/json";
        context.Response.ContentLength = bytes.Length;
        var sent = ends == ResetPoint.DuringBody ? bytes.Length / 2 : bytes.Length;
        await context.Response.Body.WriteAsync(bytes.AsMemory(0, sent), CancellationToken.None).ConfigureAwait(false); // to a client that left, this is no error
        if (ends == ResetPoint.DuringBody)
            await context.Response.Body.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        else if (ends is not null)
            await context.Response.CompleteAsync().ConfigureAwait(false);
    }

    private static async Task<Request> ReadAsync(HttpRequest request)
    {
        // The raw target, because an emoji or a token in the path must be unescaped per segment.
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var path = target.Split('?')[0];
        var prefix = Array.Find(s_prefixes, known => path.StartsWith($"{known}/", StringComparison.Ordinal));
        var (body, isJson, files) = await ReadBodyAsync(request).ConfigureAwait(false);
        return new(
            request.Method,
            prefix is null ? $"{path} is not below /api/v10" : path[prefix.Length..],
            request.QueryString.Value?.TrimStart('?') ?? "",
            request.Headers.Authorization.FirstOrDefault(),
            request.Headers.UserAgent.FirstOrDefault(),
            body,
            isJson,
            files
        );
    }

    private static async Task<(string? Body, bool IsJson, EquatableList<UploadedFile> Files)> ReadBodyAsync(HttpRequest request)
    {
        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var known) ? known : null;
        if (type?.MediaType == "multipart/form-data" && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { } boundary)
            return await ReadMultipartAsync(new(boundary, request.Body)).ConfigureAwait(false);
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync().ConfigureAwait(false);
        return type?.MediaType.Value switch
        {
            "application/json" => (text, true, []),
            "application/x-www-form-urlencoded" => (Form(text), true, []),
            _ => (null, text.Length == 0, []),
        };
    }

    private static async Task<(string? Body, bool IsJson, EquatableList<UploadedFile> Files)> ReadMultipartAsync(MultipartReader reader)
    {
        var fields = new JsonObject();
        var files = new List<UploadedFile>();
        string? payload = null;
        while (await reader.ReadNextSectionAsync().ConfigureAwait(false) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
                continue;
            var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
            if (disposition.FileName.HasValue || disposition.FileNameStar.HasValue)
                files.Add(await FileAsync(section, name, disposition, files.Count).ConfigureAwait(false));
            else if (name == "payload_json")
                payload = await section.ReadAsStringAsync().ConfigureAwait(false);
            else
                fields[name] = await section.ReadAsStringAsync().ConfigureAwait(false);
        }
        return (payload ?? fields.ToJsonString(), true, files.ToEquatableList());
    }

    private static async Task<UploadedFile> FileAsync(
        MultipartSection section,
        string name,
        ContentDispositionHeaderValue disposition,
        int count
    )
    {
        var fileName = HeaderUtilities
            .RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName)
            .ToString();
        var number =
            name.StartsWith("files[", StringComparison.Ordinal) && int.TryParse(name[6..].TrimEnd(']'), out var given) ? given : count;
        var size = 0L;
        var buffer = new byte[16 * 1024];
        while (await section.Body.ReadAsync(buffer).ConfigureAwait(false) is var read && read > 0)
            size += read;
        return new(number, fileName, section.ContentType ?? "application/octet-stream", size);
    }

    private static string Form(string text)
    {
        var fields = new JsonObject();
        foreach (var (name, value) in QueryHelpers.ParseQuery(text))
            fields[name] = value.ToString();
        return fields.ToJsonString();
    }
}
