using System.Text.Json.Nodes;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;
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
        if (Problems(call.Body, "").ToList() is { Count: > 0 } problems)
            return Reply.Of(world, Answer.Invalid(problems));
        var existing = Same(world, call.Body, Place(call));
        var type = TypeOf(call.Body);
        if (existing is null && In(world, Place(call)).Count(command => command.Type == type) >= s_mostOfType[type])
            return Reply.Of(world, Refusals.TooManyCommands);
        (world, var command) = Register(world, call.Body, Place(call), existing?.Id, call.Now);
        return Reply.Of(world, existing is null ? Answer.Created(command.ToJson(world)) : Answer.Ok(command.ToJson(world)));
    }

    private static Reply Overwrite(World world, Call call)
    {
        if (!call.Body.IsList)
            return Reply.Of(world, Answer.Invalid("", "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType"));
        var wanted = call.Body.Items;
        if (wanted.SelectMany(static (body, index) => Problems(body, $"[{index}]")).ToList() is { Count: > 0 } problems)
            return Reply.Of(world, Answer.Invalid(problems));
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
        if (Problems(body, "").ToList() is { Count: > 0 } problems)
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

    private static IEnumerable<FieldError> Problems(Fields body, string path)
    {
        var type = TypeOf(body);
        var name = body.Text("name");
        if (type is < 1 or > 4)
            yield return new FieldError("type", "BASE_TYPE_CHOICES", "Value must be one of (1, 2, 3, 4).").Under(path);
        if (name is null)
            yield return new FieldError("name", "BASE_TYPE_REQUIRED", "This field is required").Under(path);
        else if (name.EnumerateRunes().Count() is 0 or > 32)
            yield return new FieldError("name", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 32 in length.").Under(path);
        else if (type == 1 && !IsChatInputName(name))
            yield return new FieldError("name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid").Under(path);
        if (type == 1 && (body.Text("description")?.EnumerateRunes().Count() ?? 0) is 0 or > 100)
            yield return new FieldError("description", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.").Under(path);
        if (type is 2 or 3 && !string.IsNullOrEmpty(body.Text("description")))
            yield return new FieldError(
                "description",
                "APPLICATION_COMMANDS_CONTEXT_MENU_DESCRIPTION",
                "Context menu commands cannot have description"
            ).Under(path);
        if (body.List("options").Count > 25)
            yield return new FieldError("options", "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length.").Under(path);
        foreach (var (option, index) in body.List("options").Select(static (option, index) => (option, index)))
        {
            if (option.Text("name") is not { } optionName || !IsChatInputName(optionName))
                yield return new FieldError($"options[{index}].name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid").Under(
                    path
                );
        }
    }

    // ^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$ and lowercase where there is a lowercase form. .NET has no script classes; marks of
    // Devanagari and Thai are what \p{L} and \p{N} leave out.
    private static bool IsChatInputName(string name) =>
        name.EnumerateRunes().Count() is >= 1 and <= 32
        && name.EnumerateRunes()
            .All(static rune =>
                System.Text.Rune.ToLowerInvariant(rune) == rune
                && (
                    rune.Value is '-' or '_' or '\''
                    || System.Text.Rune.IsLetter(rune)
                    || System.Text.Rune.IsNumber(rune)
                    || rune.Value is (>= 0x0900 and <= 0x097F) or (>= 0x0E00 and <= 0x0E7F)
                )
            );

    private static int TypeOf(Fields body) => (int)(body.Number("type") ?? 1);

    private static GuildId? Place(Call call) => call.Parameters.ContainsKey("guild_id") ? call.Guild : null;

    private static IEnumerable<Command> In(World world, GuildId? place) =>
        world.Commands.Select(static pair => pair.Value).Where(command => command.Guild == place).OrderBy(static command => command.Id);

    private static Command? Same(World world, Fields body, GuildId? place) =>
        In(world, place).FirstOrDefault(command => command.Name == body.Text("name") && command.Type == TypeOf(body));

    private static Command? Find(World world, Call call) =>
        world.Commands.TryGet(new(call.Id("command_id")), out var command) && command.Guild == Place(call) ? command : null;
}
