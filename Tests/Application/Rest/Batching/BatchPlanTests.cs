using LanguageExt;
using Oven.Functional.Application.Rest;
using Oven.Functional.Application.Rest.Batching;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;
using Oven.Functional.Tests.Kernel;

namespace Oven.Functional.Tests.Application.Rest.Batching;

/// <summary>Fewer calls, and nothing forgotten, doubled or mixed up.</summary>
public sealed class BatchPlanTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 30, 12, 0, 0, TimeSpan.Zero);
    private static readonly ChannelId Channel = new(5);
    private static readonly GuildId Guild = new(9);

    [Property]
    public void Every_request_is_in_exactly_one_step(int[] draws)
    {
        var requests = Drawn(draws);
        var covered = Plan(requests).SelectMany(static step => step.Indices).Order();
        Assert.Equal(Enumerable.Range(0, requests.Count), covered);
    }

    [Property]
    public void Steps_and_what_is_in_them_stand_in_the_order_given(int[] draws)
    {
        var steps = Plan(Drawn(draws));
        Assert.All(steps, static step => Assert.Equal(step.Indices.Order(), step.Indices));
        Assert.Equal(steps.Select(static step => step.Indices[0]).Order(), steps.Select(static step => step.Indices[0]));
    }

    [Property]
    public void A_bulk_delete_is_2_to_100_different_young_messages_of_one_channel_deleted_alike(int[] draws)
    {
        var requests = Drawn(draws);
        foreach (var step in Plan(requests).OfType<BatchStep.DeleteTogether>())
        {
            var ids = ((BulkDelete)step.Request.Body!).Messages;
            Assert.InRange(ids.Count, 2, 100);
            Assert.Equal(ids.Count, ids.Distinct().Count());
            Assert.All(ids, static id => Assert.True(id.Value.CreatedAt > Now.AddDays(-14)));
            for (var at = 0; at < ids.Count; at++)
                Assert.Equal(
                    requests[step.Indices[at]],
                    Requests.DeleteMessage(new(Id(step.Request.Path[0])), ids[at], step.Request.Reason) with
                    {
                        Within = step.Request.Within,
                    }
                );
        }
    }

    [Property]
    public void A_bulk_ban_is_2_to_200_different_users_of_one_guild_banned_alike(int[] draws)
    {
        var requests = Drawn(draws);
        foreach (var step in Plan(requests).OfType<BatchStep.BanTogether>())
        {
            var draft = (BulkBanDraft)step.Request.Body!;
            Assert.Equal(draft.UserIds, step.Users);
            Assert.InRange(step.Users.Count, 2, 200);
            Assert.Equal(step.Users.Count, step.Users.Distinct().Count());
            var ban = new BanDraft { DeleteMessageSeconds = draft.DeleteMessageSeconds };
            for (var at = 0; at < step.Users.Count; at++)
                Assert.Equal(
                    requests[step.Indices[at]],
                    Requests.CreateGuildBan(new(Id(step.Request.Path[0])), step.Users[at], ban, step.Request.Reason)
                );
        }
    }

    [Property]
    public void Requests_that_share_an_answer_are_equal_reads(int[] draws)
    {
        var requests = Drawn(draws);
        foreach (var step in Plan(requests).OfType<BatchStep.AsIs>().Where(static step => step.Indices.Count > 1))
            Assert.All(
                step.Indices,
                index => Assert.Equal((RestMethod.Get, requests[step.Indices[0]]), (requests[index].Endpoint.Method, requests[index]))
            );
    }

    [Property]
    public void Bans_that_the_answer_names_are_settled_and_the_rest_are_not(bool[] confirmed)
    {
        var users = confirmed.Select(static (_, at) => new UserId(new Snowflake((ulong)at))).ToEquatableList();
        var indices = confirmed.Select(static (_, at) => at * 3).ToEquatableList();
        var step = new BatchStep.BanTogether(indices, users, Requests.BulkGuildBan(Guild, new() { UserIds = users }));
        var answer = new BulkBan { BannedUsers = users.Where((_, at) => confirmed[at]).Reverse().ToEquatableList() };
        Assert.Equal(indices.Where((_, at) => !confirmed[at]), step.NotConfirmed(answer));
    }

    [Fact]
    public void Unrelated_requests_stay_as_they_are()
    {
        EquatableList<RestRequest> requests =
        [
            Delete(1),
            Delete(2, reason: "spam"),
            Requests.DeleteMessage(new(6), Young(3)),
            Delete(4) with
            {
                Within = TimeSpan.FromSeconds(1),
            },
            Requests.CreateGuildBan(Guild, new(1), new()),
            Requests.CreateGuildBan(Guild, new(2), new() { DeleteMessageSeconds = 60 }),
            Requests.CreateGuildBan(Guild, new(3), new() { DeleteMessageDays = 1 }),
            Requests.CreateGuildBan(new(10), new(4), new()),
            Requests.RemoveGuildBan(Guild, new(1)),
            Requests.GetGuildBan(Guild, new(1)),
            Requests.GetGuildBan(Guild, new(2)),
            Requests.PinMessage(Channel, Young(1)),
            Requests.PinMessage(Channel, Young(1)),
        ];
        Assert.Equal(requests.Select((_, at) => (BatchStep)new BatchStep.AsIs([at])), Plan(requests));
    }

    [Fact]
    public void Deletes_of_250_messages_are_3_calls()
    {
        var steps = Plan(Enumerable.Range(0, 250).Select(static at => (RestRequest)Delete(at)).ToEquatableList());
        Assert.Equal([100, 100, 50], steps.Select(static step => step.Indices.Count));
        Assert.All(steps, static step => Assert.IsType<BatchStep.DeleteTogether>(step));
    }

    [Fact]
    public void Bans_of_401_users_are_2_calls_for_200_and_a_single_one()
    {
        var bans = Enumerable.Range(1, 401).Select(static at => (RestRequest)Requests.CreateGuildBan(Guild, new((ulong)at), new()));
        var steps = Plan(bans.ToEquatableList());
        Assert.Equal([200, 200, 1], steps.Select(static step => step.Indices.Count));
        Assert.IsType<BatchStep.AsIs>(steps[2]);
    }

    [Fact]
    public void The_same_message_twice_is_deleted_alone_the_second_time()
    {
        var steps = Plan([Delete(1), Delete(2), Delete(1)]);
        Assert.Equal(
            [
                [0, 1],
                [2],
            ],
            steps.Select(static step => step.Indices)
        );
    }

    [Fact]
    public void A_message_of_nearly_two_weeks_is_deleted_alone()
    {
        MessageId Aged(TimeSpan age) => new(Snowflake.At(Now - age));
        EquatableList<RestRequest> Both(TimeSpan age) => [Delete(1), Requests.DeleteMessage(Channel, Aged(age))];

        Assert.Single(Plan(Both(BatchPlan.OldestInBulk)));
        Assert.Equal(2, Plan(Both(BatchPlan.OldestInBulk + TimeSpan.FromMilliseconds(1))).Count);
    }

    [Property]
    public void Moves_go_together_where_each_channel_stands_once_and_one_changes_its_category(byte[] draws)
    {
        var requests = draws.Select(Move).ToEquatableList();
        var steps = Plan(requests);
        foreach (var step in steps.OfType<BatchStep.MoveTogether>())
        {
            var moved = (EquatableList<ChannelPosition>)step.Request.Body!;
            Assert.Equal(step.Indices.SelectMany(index => (EquatableList<ChannelPosition>)requests[index].Body!), moved);
            Assert.Equal(moved.Count, moved.Select(static channel => channel.Id).Distinct().Count());
            Assert.InRange(moved.Count(static channel => channel.ParentId.IsPresent), 0, 1);
            Assert.All(step.Indices, index => Assert.Equal(step.Request, requests[index] with { Body = step.Request.Body }));
        }
        Assert.Equal(Enumerable.Range(0, requests.Count), steps.SelectMany(static step => step.Indices).Order());

        static RestRequest Move(byte draw) =>
            Requests.ModifyGuildChannelPositions(
                new((ulong)draw % 2),
                [
                    new()
                    {
                        Id = new((ulong)(draw / 2 % 16)),
                        Position = draw,
                        ParentId = draw > 200 ? new ChannelId(1) : default(Optional<ChannelId?>),
                    },
                ]
            );
    }

    [Fact]
    public void Places_of_50_roles_are_one_call_that_answers_all()
    {
        var moves = Enumerable
            .Range(1, 50)
            .Select(static at =>
                (RestRequest)Requests.ModifyGuildRolePositions(Guild, [new() { Id = new((ulong)at), Position = at }], "tidy")
            );
        var step = Assert.IsType<BatchStep.MoveTogether>(Assert.Single(Plan(moves.ToEquatableList())));
        Assert.Equal(50, Assert.IsType<EquatableList<RolePosition>>(step.Request.Body).Count);
        Assert.IsType<RestRequest<EquatableList<Role>>>(step.Request);
        Assert.Equal("tidy", step.Request.Reason);
    }

    [Fact]
    public void What_Discord_would_refuse_as_it_is_stays_as_it_is()
    {
        ChannelPosition Into(ulong channel, ulong category) => new() { Id = new(channel), ParentId = new ChannelId(category) };
        RestRequest two = Requests.ModifyGuildChannelPositions(Guild, [Into(1, 8), Into(2, 8)]);
        RestRequest twice = Requests.ModifyGuildChannelPositions(Guild, [new() { Id = new(3) }, new() { Id = new(3) }]);
        RestRequest none = Requests.ModifyGuildChannelPositions(Guild, []);
        Assert.All(Plan([two, twice, none, none]), static step => Assert.IsType<BatchStep.AsIs>(step));
    }

    [Fact]
    public void Identical_reads_are_one_call()
    {
        var read = Requests.GetGuildBan(Guild, new(1));
        Assert.Equal([new BatchStep.AsIs([0, 2]), new BatchStep.AsIs([1])], Plan([read, Requests.GetGuildBan(Guild, new(2)), read]));
    }

    [Fact]
    public void What_only_many_are_refused_for_is_tried_alone()
    {
        Assert.True(BatchStep.MayPassAlone(new OvenError.MissingPermissions(50013, "")));
        Assert.True(BatchStep.MayPassAlone(new OvenError.Refused(400, 50034, "", [])));
        Assert.True(BatchStep.MayPassAlone(new OvenError.Refused(500, 500000, "", [])));
        Assert.False(BatchStep.MayPassAlone(new OvenError.MissingPermissions(50001, "")));
        Assert.False(BatchStep.MayPassAlone(new OvenError.NotFound(10003, "")));
        Assert.False(BatchStep.MayPassAlone(new OvenError.Refused(503, 0, "", [])));
        Assert.False(BatchStep.MayPassAlone(new OvenError.TimedOut("", default, MayHaveBeenExecuted: true)));
        Assert.False(BatchStep.MayPassAlone(new OvenError.Cancelled()));
    }

    private static EquatableList<BatchStep> Plan(EquatableList<RestRequest> requests) => BatchPlan.Of(requests, Now).Steps;

    private static RestRequest<Unit> Delete(int number, string? reason = null) => Requests.DeleteMessage(Channel, Young(number), reason);

    private static MessageId Young(int number) => new(Snowflake.At(Now.AddHours(-1).AddMilliseconds(number)));

    private static Snowflake Id(string text) =>
        Snowflake.TryParse(text, out var id) ? id : throw new InvalidOperationException($"{text} is no id");

    // Each number is a run of up to 64 like requests, so that lists grow past 100 and 200, with places, reasons and ids that collide.
    private static EquatableList<RestRequest> Drawn(int[] draws) =>
        draws
            .SelectMany(static draw =>
            {
                var random = new Random(draw);
                var (kind, place, first, step) = (random.Next(6), (ulong)random.Next(2), random.Next(300), random.Next(4) > 0 ? 1 : 0);
                var reason = random.Next(3) == 0 ? "spam" : null;
                TimeSpan? within = random.Next(4) == 0 ? TimeSpan.FromSeconds(9) : null;
                var seconds = random.Next(3) == 0 ? 60 : (int?)null;
                return Enumerable
                    .Range(0, random.Next(1, 64))
                    .Select(at => first + (at * step))
                    .Select(number =>
                        kind switch
                        {
                            0 or 1 => Requests.DeleteMessage(new(place), Young(number), reason) with { Within = within },
                            2 => Requests.DeleteMessage(new(place), new(Snowflake.At(Now.AddDays(-15).AddHours(number))), reason),
                            3 => Requests.CreateGuildBan(new(place), new((ulong)number), new() { DeleteMessageSeconds = seconds }, reason),
                            4 => (RestRequest)Requests.GetGuildBan(new(place), new((ulong)number)),
                            _ => Requests.PinMessage(new(place), Young(number), reason),
                        }
                    );
            })
            .ToEquatableList();
}
