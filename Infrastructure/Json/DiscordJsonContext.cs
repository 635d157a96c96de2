using System.Text.Json.Serialization;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Resources.Applications;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Components;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Resources.Interactions;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Resources.Users;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Json;

/// <summary>The generated readers and writers: snake_case, defaults left out, no reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [
        typeof(IdConverter<ApplicationId>),
        typeof(IdConverter<ChannelId>),
        typeof(IdConverter<CommandId>),
        typeof(IdConverter<GuildId>),
        typeof(IdConverter<InteractionId>),
        typeof(IdConverter<MessageId>),
        typeof(IdConverter<UserId>),
        typeof(ListConverter<ApplicationCommand>),
        typeof(ListConverter<ApplicationCommandDraft>),
        typeof(ListConverter<Channel>),
        typeof(ListConverter<Component>),
        typeof(ListConverter<Message>),
        typeof(ListConverter<UnavailableGuild>),
        typeof(OptionalConverter<string>),
        typeof(OptionalConverter<EquatableList<Component>>),
        typeof(ComponentConverter),
    ]
)]
[JsonSerializable(typeof(EquatableList<ApplicationCommand>))]
[JsonSerializable(typeof(EquatableList<ApplicationCommandDraft>))]
[JsonSerializable(typeof(EquatableList<Channel>))]
[JsonSerializable(typeof(EquatableList<Message>))]
[JsonSerializable(typeof(Domain.Resources.Applications.Application))]
[JsonSerializable(typeof(ApplicationCommandDraft))]
[JsonSerializable(typeof(GatewayBot))]
[JsonSerializable(typeof(GatewayEvent.Ready))]
[JsonSerializable(typeof(Guild))]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(InteractionResponse))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(MessageDraft))]
[JsonSerializable(typeof(MessagePatch))]
[JsonSerializable(typeof(User))]
internal sealed partial class DiscordJsonContext : JsonSerializerContext;
