using System.Net;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model.Forms;
using Oven.Functional.Simulator.Model.Gateway;

namespace Oven.Functional.Simulator.Model.Rest;

/// <summary>
/// The way of a request: misfortune, route, User-Agent, token, rate limits, well-formedness, form, handler. What is refused on the way is not
/// executed; only what passed the token counts against limits.
/// </summary>
internal static class RestApi
{
    private const string UserAgentPrefix = "DiscordBot (";

    public static void Take(Discord.Turn turn, long id, Request request)
    {
        var (route, parameters, pathExists) = RouteTable.Discord.Find(request.Method, request.Path);
        (var faults, var treatment) = turn.State.Faults.Draw(request.Method, route, turn.Now.At, turn.State.Settings.Seed);
        turn.State = turn.State with { Faults = faults };
        var answer = treatment.IsExecuted ? Execute(turn, request, route, parameters, pathExists, treatment.Bucket) : treatment.Instead;
        var delivery = treatment.Delivery;
        var given = answer is null || delivery is { Hangs: true } or { Break: ResetPoint.BeforeAnswer } ? null : treatment.Change(answer);
        turn.Note(new TranscriptEntry.RequestReceived(default, request.Method, request.Path, route?.Template, given?.Status ?? 0));
        if (!delivery.Hangs)
            turn.Do(new Discord.Effect.Respond(id, given, delivery));
    }

    private static Answer Execute(
        Discord.Turn turn,
        Request request,
        Route? route,
        Dictionary<string, string> parameters,
        bool pathExists,
        Bucket? instead
    )
    {
        var settings = turn.State.Settings;
        if (request.UserAgent?.StartsWith(UserAgentPrefix, StringComparison.Ordinal) != true)
            return Refusals.BlockedByCloudflare;
        if (route is null)
            return pathExists ? Refusals.MethodNotAllowed : Refusals.NotFound;
        var isAuthorized = request.Authorization == $"Bot {settings.Token}" && !turn.State.IsTokenRevoked;
        if (route.Access == Access.Bot && !isAuthorized)
            return Refusals.Unauthorized;

        var bucket = instead ?? (settings.Buckets.TryGet(route.ToString(), out var own) ? own : route.Bucket);
        (var limits, var verdict) = turn.State.Limits.Admit(
            route,
            bucket,
            Route.Major(parameters),
            settings.GlobalLimit,
            turn.Now,
            bucket.Fields.IsEmpty ? default : Fields.Parse(request.Body ?? "{}") ?? default
        );
        turn.State = turn.State with { Limits = limits };
        return verdict switch
        {
            RateLimits.Verdict.Limited limited => limited.Answer,
            RateLimits.Verdict.Admitted admitted => Handle(turn, request, route, parameters).With(admitted.Headers.Span),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static Answer Handle(Discord.Turn turn, Request request, Route route, Dictionary<string, string> parameters)
    {
        var wrong = parameters
            .Where(static pair => pair.Key.EndsWith("_id", StringComparison.Ordinal) && !Snowflake.TryParse(pair.Value, out _))
            .Select(static pair => new FieldError(pair.Key, "NUMBER_TYPE_COERCE", $"Value \"{pair.Value}\" is not snowflake."))
            .ToList();
        if (wrong.Count > 0)
            return Answer.Invalid(wrong);
        if (!request.IsJson)
            return Answer.Invalid("_misc", "CONTENT_TYPE_INVALID", "Expected \"Content-Type\" header to be one of {'application/json'}.");
        if ((string.IsNullOrEmpty(request.Body) ? Fields.None : Fields.Parse(request.Body)) is not { } body)
            return Refusals.InvalidJson;
        if (route.Form is { } form && Form.Check(form, body) is { IsEmpty: false } problems)
            return Answer.Invalid(problems);

        var call = new Call(parameters, Query(request.Query), body, request.Files, turn.Now, Admission.Info(turn));
        var reply = route.Handle(turn.State.World, call);
        turn.State = turn.State with { World = reply.World };
        GatewayHub.Spread(turn, reply.Happenings);
        return reply.Answer;
    }

    private static Dictionary<string, string> Query(string query)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var split = pair.Split('=', 2);
            values.TryAdd(WebUtility.UrlDecode(split[0]), split.Length == 2 ? WebUtility.UrlDecode(split[1]) : "");
        }
        return values;
    }
}
