using Oven.Functional.Domain.Resources.Webhooks;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Builders.Webhooks;

/// <summary>A webhook to be created. Source: Discord documentation, Webhook, Create Webhook.</summary>
public sealed record WebhookBuilder : Builder<WebhookDraft>
{
    /// <summary>A webhook by its name; 1 to 80 characters, without clyde and discord.</summary>
    public WebhookBuilder(string name) => Name = name;

    internal string Name { get; init; }

    internal ImageData? Avatar { get; init; }

    /// <summary>Another name; 1 to 80 characters, without clyde and discord.</summary>
    public WebhookBuilder SetName(string name) => this with { Name = name };

    /// <summary>Its picture.</summary>
    public WebhookBuilder SetAvatar(ImageData avatar) => this with { Avatar = avatar };

    internal override void Check(ref Problems problems)
    {
        problems.Text("name", Name, Limits.Webhook.Name);
        problems.Rule(
            !Name.Contains("clyde", StringComparison.OrdinalIgnoreCase) && !Name.Contains("discord", StringComparison.OrdinalIgnoreCase),
            "name",
            Limits.Webhook.Words,
            Name
        );
    }

    internal override WebhookDraft Make() => new() { Name = Name, Avatar = Avatar };
}
