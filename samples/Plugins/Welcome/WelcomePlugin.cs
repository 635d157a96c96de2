using LanguageExt;
using Oven.Functional.Application.Plugins;
using Oven.Functional.Domain.Configuration;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Plugins;
using static Oven.Functional.Domain.Gateway.GatewayEvent;

namespace Oven.Functional.Samples.Plugins.Welcome;

/// <summary>What <c>Oven:Plugins:welcome:Settings</c> says.</summary>
public sealed record WelcomeSettings(ChannelId Channel, string Text);

/// <summary>Greets new members in a channel. Settings: <c>Channel</c>, an id; <c>Text</c>, in which <c>{member}</c> is the member.</summary>
public sealed class WelcomePlugin : Plugin<WelcomeSettings>
{
    public override PluginManifest Manifest { get; } =
        new("welcome", new(1, 0, 0))
        {
            Description = "Greets new members.",
            Capabilities = Capability.ReadMembers | Capability.SendMessages,
        };

    protected override Validation<FieldError, WelcomeSettings> Read(PluginSection section) =>
        (section.Id("Channel"), section.Text("Text", "Welcome, {member}!")).Apply(
            static (channel, text) => new WelcomeSettings(new(channel), text)
        );

    protected override Task<Either<OvenError, Unit>> Load(WelcomeSettings settings, PluginContext context, CancellationToken cancellation)
    {
        context.On<GuildMemberAdded>(
            (joined, stop) =>
                context.Rest.Channels.CreateMessage(
                    settings.Channel,
                    new() { Content = settings.Text.Replace("{member}", $"<@{joined.User.Id}>", StringComparison.Ordinal) },
                    stop
                )
        );
        return Task.FromResult<Either<OvenError, Unit>>(Unit.Default);
    }
}
