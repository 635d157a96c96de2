using System.Text.Json.Nodes;
using Oven.Functional.Domain.Values;
using Oven.Functional.Simulator.Model.Forms;
using Oven.Functional.Simulator.Model.Rest;

namespace Oven.Functional.Simulator.Model.Commands;

/// <summary>Registration of commands, globally and per guild. Source: Discord documentation, Application Commands.</summary>
internal static class CommandRoutes
{
    private const string Global = "/applications/{application_id}/commands";
    private const string PerGuild = "/applications/{application_id}/guilds/{guild_id}/commands";

    // Per type and place: chat input, user, message, entry point. Source: Discord documentation, Application Commands.
    private static readonly EquatableList<int> s_mostOfType = [0, 100, 15, 15, 1];

    public static readonly EquatableList<Route> All = [.. At(Global, "commands.global"), .. At(PerGuild, "commands.guild")];

    private static IEnumerable<Route> At(string place, string bucket) =>
        [
            new("GET", place, Bucket.Of($"{bucket}.list", 20, 20), Guarded(List)),
            new("POST", place, Bucket.Of($"{bucket}.create", 5, 20), Guarded(Create)),
            new("PUT", place, Bucket.Of($"{bucket}.set", 2, 10), Guarded(Overwrite)),
            new("GET", $"{place}/{{command_id}}", Bucket.Of($"{bucket}.get", 20, 20), Guarded(Get)),
            new("PATCH", $"{place}/{{command_id}}", Bucket.Of($"{bucket}.edit", 5, 20), Guarded(Edit)),
            new("DELETE", $"{place}/{{command_id}}", Bucket.Of($"{bucket}.delete", 5, 20), Guarded(Delete)),
        ];

    private static Func<World, Call, Reply> Guarded(Func<World, Call, Reply> handle) =>
        (world, call) =>
            call.Id("application_id") != world.Application.Value ? Reply.Of(world, Refusals.UnknownApplication)
            : Place(call) is { } guild && world.Guild(guild) is null ? Reply.Of(world, Refusals.MissingAccess)
            : handle(world, call);

    private static Reply List(World world, Call call) =>
        Reply.Of(world, Answer.Ok(new JsonArray([.. In(world, Place(call)).Select(command => (JsonNode)command.ToJson(world))])));

    private static Reply Create(World world, Call call)
    {
        var existing = Same(world, call.Body, Place(call));
        var type = TypeOf(call.Body);
        if (existing is null && In(world, Place(call)).Count(command => command.Type == type) >= s_mostOfType[type])
            return Reply.Of(world, Refusals.TooManyCommands);
        (world, var command) = Register(world, call.Body, Place(call), existing?.Id, call.Now);
        return Reply.Of(world, existing is null ? Answer.Created(command.ToJson(world)) : Answer.Ok(command.ToJson(world)));
    }

    private static Reply Overwrite(World world, Call call)
    {
        var wanted = call.Body.Items;
        var place = Place(call);
        var kept = wanted.Select(body => Same(world, body, place)?.Id).ToList();
        foreach (var gone in In(world, place).Where(command => !kept.Contains(command.Id)).ToList())
            world = world with { Commands = world.Commands.Remove(gone.Id) };
        var answer = new JsonArray();
        foreach (var (body, id) in wanted.Zip(kept))
        {
            (world, var command) = Register(world, body, place, id, call.Now);
            answer.Add((JsonNode)command.ToJson(world));
        }
        return Reply.Of(world, Answer.Ok(answer));
    }

    private static Reply Get(World world, Call call) =>
        Reply.Of(world, Find(world, call) is { } command ? Answer.Ok(command.ToJson(world)) : Refusals.UnknownCommand);

    private static Reply Edit(World world, Call call)
    {
        if (Find(world, call) is not { } command)
            return Reply.Of(world, Refusals.UnknownCommand);
        if (!call.Body.IsObject)
            return Reply.Of(world, Answer.Invalid("", "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a DictType"));
        var definition = (JsonObject)command.Definition.ToNode()!;
        foreach (var property in call.Body.Element.EnumerateObject())
            definition[property.Name] = JsonNode.Parse(property.Value.GetRawText());
        var body = Fields.Parse(Json.From(definition).Text)!.Value;
        // The change was fine alone; what becomes of the command must be too.
        if (Form.Check(FormTable.Get("ApplicationCommandCreateRequest"), body) is { IsEmpty: false } problems)
            return Reply.Of(world, Answer.Invalid(problems));
        (world, var edited) = Register(world, body, command.Guild, command.Id, call.Now);
        return Reply.Of(world, Answer.Ok(edited.ToJson(world)));
    }

    private static Reply Delete(World world, Call call) =>
        Find(world, call) is { } command
            ? Reply.Of(world with { Commands = world.Commands.Remove(command.Id) }, Answer.NoContent)
            : Reply.Of(world, Refusals.UnknownCommand);

    private static (World World, Command Command) Register(World world, Fields body, GuildId? place, CommandId? keeps, Moment now)
    {
        (world, var id) = world.NewId(now.Wall);
        (world, var version) = keeps is null ? (world, id) : world.NewId(now.Wall);
        var command = new Command(keeps ?? new(id), place, TypeOf(body), body.Text("name")!, new(body.Element.GetRawText()), version);
        return (world.Put(command), command);
    }

    private static int TypeOf(Fields body) => (int)(body.Number("type") ?? 1);

    private static GuildId? Place(Call call) => call.Parameters.ContainsKey("guild_id") ? call.Guild : null;

    private static IEnumerable<Command> In(World world, GuildId? place) =>
        world.Commands.Select(static pair => pair.Value).Where(command => command.Guild == place).OrderBy(static command => command.Id);

    private static Command? Same(World world, Fields body, GuildId? place) =>
        In(world, place).FirstOrDefault(command => command.Name == body.Text("name") && command.Type == TypeOf(body));

    private static Command? Find(World world, Call call) =>
        world.Commands.TryGet(new(call.Id("command_id")), out var command) && command.Guild == Place(call) ? command : null;
}
