using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Values;
using Unit = LanguageExt.Unit;

namespace Oven.Functional.Application.Rest.Batching;

/// <summary>
/// How a list of requests is sent with fewer calls. Every request belongs to exactly one step, and steps stand in the order of their
/// first request. Combined are deletes of messages of one channel, bans of one guild,
/// places of channels or roles of one guild, and identical reads; only where everything else
/// about the requests agrees (reason, time allowed, seconds of messages to delete). Whatever does not fit stays as it is.
/// </summary>
/// <param name="Steps">The calls; none waits for another.</param>
public sealed record BatchPlan(EquatableList<BatchStep> Steps)
{
    /// <summary>
    /// Messages up to this age are deleted in bulk. Discord's bound is two weeks when it looks; the hour covers the wait for a limit and
    /// clocks that disagree. Source: Discord documentation, Message, Bulk Delete Messages.
    /// </summary>
    public static readonly TimeSpan OldestInBulk = TimeSpan.FromDays(14) - TimeSpan.FromHours(1);

    /// <summary>Plans a list of requests.</summary>
    /// <param name="requests">What the caller wants.</param>
    /// <param name="now">The wall clock, which the ages of messages are measured by.</param>
    public static BatchPlan Of(EquatableList<RestRequest> requests, DateTimeOffset now)
    {
        var groups = new List<Group>(requests.Count);
        var open = new Dictionary<Likeness, Group>();
        var seen = new HashSet<(Likeness, Snowflake)>();
        for (var i = 0; i < requests.Count; i++)
        {
            var (likeness, id) = LikenessOf(requests[i], now);
            // The same id twice would have Discord refuse the whole call.
            if (likeness is Likeness.Delete or Likeness.Ban && !seen.Add((likeness, id)))
                likeness = Likeness.Unlike;
            if (likeness == Likeness.Unlike)
                groups.Add(new(likeness, i, id));
            else if (open.TryGetValue(likeness, out var group) && group.Indices.Count < likeness.Most && group.Takes(requests[i]))
                group.Add(i, id);
            else
                groups.Add(open[likeness] = new(likeness, i, id, requests[i]));
        }
        return new(groups.Select(group => StepOf(group, requests)).ToEquatableList());
    }

    private static (Likeness Likeness, Snowflake Id) LikenessOf(RestRequest request, DateTimeOffset now)
    {
        if (request.Endpoint.Method == RestMethod.Get)
            return (new Likeness.Read(request), default);
        if (IsPlain(request) && Moves.Of(request) is not null)
            return (new Likeness.Move(request with { Body = null }), default);
        if (request is not RestRequest<Unit> || !IsPlain(request) || IdsOf(request) is not var (place, id))
            return (Likeness.Unlike, default);
        if (request.Endpoint == Endpoints.DeleteMessage && request.Body is null && id.CreatedAt >= now - OldestInBulk)
            return (new Likeness.Delete(place, request.Reason, request.Within), id);
        if (request.Endpoint == Endpoints.CreateGuildBan && request.Body is BanDraft { DeleteMessageDays: null } ban)
            return (new Likeness.Ban(place, request.Reason, request.Within, ban.DeleteMessageSeconds), id);
        return (Likeness.Unlike, default);
    }

    // Nothing about it that a call for many has no place for.
    private static bool IsPlain(RestRequest request) =>
        request is { Problems.IsEmpty: true, Query.IsEmpty: true, Files.IsEmpty: true, Form.IsEmpty: true, Bearer: null };

    private static (Snowflake Place, Snowflake Id)? IdsOf(RestRequest request) =>
        request.Path.Count == 2 && Snowflake.TryParse(request.Path[0], out var place) && Snowflake.TryParse(request.Path[1], out var id)
            ? (place, id)
            : null;

    private static BatchStep StepOf(Group group, EquatableList<RestRequest> requests)
    {
        var indices = group.Indices.ToEquatableList();
        if (indices.Count == 1)
            return new BatchStep.AsIs(indices);
        switch (group.Likeness)
        {
            case Likeness.Delete(var channel, var reason, var within):
                var messages = group.Ids.Select(static id => new MessageId(id)).ToEquatableList();
                var delete = Requests.BulkDeleteMessages(new(channel), new() { Messages = messages }, reason);
                return new BatchStep.DeleteTogether(indices, Repeatable(delete, within));
            case Likeness.Ban(var guild, var reason, var within, var seconds):
                var users = group.Ids.Select(static id => new UserId(id)).ToEquatableList();
                var ban = Requests.BulkGuildBan(new(guild), new() { UserIds = users, DeleteMessageSeconds = seconds }, reason);
                return new BatchStep.BanTogether(indices, users, Repeatable(ban, within));
            case Likeness.Move:
                return new BatchStep.MoveTogether(indices, Moves.Together([.. indices.Select(index => requests[index])]));
            default:
                return new BatchStep.AsIs(indices);
        }
    }

    // The single calls may be repeated when their outcome is unknown, and so may these: deleting what is gone changes nothing, and users
    // who are banned already come back as not confirmed.
    private static RestRequest<T> Repeatable<T>(RestRequest<T> request, TimeSpan? within) =>
        request with
        {
            Endpoint = request.Endpoint with { Idempotence = Idempotence.Always },
            Within = within,
        };

    /// <summary>What requests must have in common to be one call.</summary>
    private abstract record Likeness(long Most)
    {
        /// <summary>Of a request that is like no other.</summary>
        public static readonly Likeness Unlike = new Single();

        public sealed record Single() : Likeness(1);

        public sealed record Read(RestRequest Request) : Likeness(long.MaxValue);

        public sealed record Move(RestRequest Place) : Likeness(long.MaxValue);

        public sealed record Delete(Snowflake Channel, string? Reason, TimeSpan? Within)
            : Likeness(Domain.Builders.Limits.Message.BulkDelete.Maximum);

        public sealed record Ban(Snowflake Guild, string? Reason, TimeSpan? Within, int? DeleteMessageSeconds)
            : Likeness(Domain.Builders.Limits.Guild.BulkBan.Maximum);
    }

    /// <summary>A step in the making.</summary>
    private sealed class Group
    {
        private readonly HashSet<Snowflake> _moved = [];
        private int _categories;

        public Group(Likeness likeness, int first, Snowflake id, RestRequest? request = null)
        {
            (Likeness, Indices, Ids) = (likeness, [first], [id]);
            if (request is not null)
                Takes(request);
        }

        public Likeness Likeness { get; }

        public List<int> Indices { get; }

        public List<Snowflake> Ids { get; }

        // Each channel or role once, and one change of category; everything else always fits.
        public bool Takes(RestRequest request)
        {
            if (Likeness is not Likeness.Move || Moves.Of(request) is not { } moves)
                return true;
            if (_categories + moves.Categories > 1 || moves.Ids.Any(_moved.Contains))
                return false;
            _categories += moves.Categories;
            _moved.UnionWith(moves.Ids);
            return true;
        }

        public void Add(int index, Snowflake another)
        {
            Indices.Add(index);
            Ids.Add(another);
        }
    }
}
