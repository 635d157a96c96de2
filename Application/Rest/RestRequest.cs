using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using LanguageExt;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest;

/// <summary>One call as plain data: it can be stored, compared, batched and tested, and sending it is somebody else's business.</summary>
/// <param name="Endpoint">Which operation.</param>
/// <param name="Path">The values of the template's parameters, in order, not yet escaped.</param>
public abstract record RestRequest(Endpoint Endpoint, EquatableList<string> Path)
{
    private const int LongestReason = 512;

    /// <summary>The query, in order; arrays are repeated names. A parameter that is not set is not listed.</summary>
    public EquatableList<QueryParameter> Query { get; init; }

    /// <summary>What is sent as JSON (with files: as <c>payload_json</c>); null for no body. A Domain value, compared by value.</summary>
    public object? Body { get; init; }

    /// <summary>Files sent along, as <c>files[0]</c>, <c>files[1]</c> and so on, or under names of their own.</summary>
    public EquatableList<FileUpload> Files { get; init; }

    /// <summary>Fields of a form: with files parts beside them, without files <c>application/x-www-form-urlencoded</c>.</summary>
    public EquatableList<QueryParameter> Form { get; init; }

    /// <summary>A person's OAuth2 token, sent in place of the bot's.</summary>
    public Token? Bearer { get; init; }

    /// <summary>What the audit log shows, 1 to 512 characters; not sent where the endpoint takes none.</summary>
    public string? Reason { get; init; }

    /// <summary>How long the whole call may take, waiting included; null for the endpoint's or the client's default.</summary>
    public TimeSpan? Within { get; init; }

    /// <summary>What rate limits are keyed by before Discord has named the bucket.</summary>
    public Route Route =>
        new(
            Endpoint.Route,
            Endpoint.Major switch
            {
                MajorParameter.None => "",
                MajorParameter.WebhookToken or MajorParameter.InteractionToken => $"{Path[0]}/{Path[1]}",
                _ => Path[0],
            }
        );

    /// <summary>Path and query below the API's base, escaped: <c>/channels/1/messages?limit=50</c>.</summary>
    public string Url
    {
        get
        {
            var url = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
            url.AppendLiteral(Endpoint.Pieces[0]);
            for (var i = 0; i < Path.Count; i++)
            {
                url.AppendLiteral(Uri.EscapeDataString(Path[i]));
                url.AppendLiteral(Endpoint.Pieces[i + 1]);
            }
            for (var i = 0; i < Query.Count; i++)
            {
                url.AppendLiteral(i == 0 ? "?" : "&");
                url.AppendLiteral(Query[i].Name);
                url.AppendLiteral("=");
                url.AppendLiteral(Uri.EscapeDataString(Query[i].Value));
            }
            return url.ToStringAndClear();
        }
    }

    /// <summary>The reason as the header carries it, URL-encoded UTF-8; null where there is none to send.</summary>
    public string? ReasonHeader => Endpoint.TakesReason && !string.IsNullOrEmpty(Reason) ? Uri.EscapeDataString(Reason) : null;

    /// <summary>What makes this call impossible to send; empty for nothing.</summary>
    public EquatableList<FieldError> Problems
    {
        get
        {
            EquatableList<FieldError> problems = [];
            if (Path.Count != Endpoint.ParameterCount)
                problems = problems.Add(new("path", "BASE_TYPE_BAD_LENGTH", $"{Endpoint} has {Endpoint.ParameterCount} path parameters."));
            for (var i = 0; i < Path.Count; i++)
                if (Path[i] is null or "" or "." or "..")
                    problems = problems.Add(new($"path[{i}]", "BASE_TYPE_REQUIRED", "A path parameter must not be empty.", Path[i]));
            if (Reason is { Length: > LongestReason })
                problems = problems.Add(
                    new("reason", "BASE_TYPE_MAX_LENGTH", "The reason is too long.", $"{Reason.Length}", $"1 to {LongestReason} characters")
                );
            return problems;
        }
    }

    /// <summary>The same call, for those who only want to know whether it succeeded.</summary>
    public RestRequest<Unit> WithoutAnswer() =>
        this as RestRequest<Unit>
        ?? new(Endpoint, Path)
        {
            Query = Query,
            Body = Body,
            Files = Files,
            Form = Form,
            Bearer = Bearer,
            Reason = Reason,
            Within = Within,
        };

    /// <summary>The operation with its path: never the body, and never a token that is part of the path.</summary>
    public sealed override string ToString() => Endpoint.Route;
}

/// <summary>A call that is answered with a <typeparamref name="T"/>.</summary>
/// <typeparam name="T">What Discord answers with; <see cref="LanguageExt.Unit"/> for 204 No Content.</typeparam>
/// <param name="Endpoint">Which operation.</param>
/// <param name="Path">The values of the template's parameters, in order, not yet escaped.</param>
public sealed record RestRequest<T>(Endpoint Endpoint, EquatableList<string> Path) : RestRequest(Endpoint, Path);

/// <summary>One <c>name=value</c> of a query or form, not yet escaped.</summary>
public readonly record struct QueryParameter(string Name, string Value)
{
    /// <summary>
    /// The parameters that are set, as Discord reads them: <c>true</c> and <c>false</c>, ISO 8601 times, ids as digits, lists as repeated names.
    /// </summary>
    internal static EquatableList<QueryParameter> Set(params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var set = new List<QueryParameter>(parameters.Length);
        foreach (var (name, value) in parameters)
        {
            if (value is IEnumerable items and not string)
                foreach (var item in items)
                    set.Add(new(name, Text(item)));
            else if (value is not null)
                set.Add(new(name, Text(value)));
        }
        return set.ToEquatableList();
    }

    /// <summary>A list in one parameter, separated by commas; null for an empty one.</summary>
    internal static string? Joined<T>(EquatableList<T> items) => items.IsEmpty ? null : string.Join(',', items);

    private static string Text(object value) =>
        value switch
        {
            bool truth => truth ? "true" : "false",
            Enum member => Convert.ToInt64(member, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
            DateTimeOffset moment => moment.ToString("O", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
}

/// <summary>What a rate limit is first keyed by: method and template, and the major parameters.</summary>
/// <param name="Template">Method and template: <c>POST /channels/{channel_id}/messages</c>.</param>
/// <param name="Major">The values of the major parameters; empty where there are none.</param>
public readonly record struct Route(string Template, string Major);
