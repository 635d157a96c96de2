using System.Linq.Expressions;
using FluentValidation;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Gateway;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Domain.Configuration;

/// <summary>The rules of <see cref="OvenConfig"/>, with ranges from <see cref="OvenOptions"/>. One broken option is one error.</summary>
public sealed class OvenConfigValidator : AbstractValidator<OvenConfig>
{
    /// <summary>The validator; it has no state, and building one costs more than using it.</summary>
    public static readonly OvenConfigValidator Instance = new();

    /// <summary>All rules.</summary>
    public OvenConfigValidator()
    {
        RuleFor(config => config.Token)
            .Must(token => token is not null && token != Token.Missing)
            .Otherwise(
                "BASE_TYPE_REQUIRED",
                "There is no token. Copy one from the Bot page of the developer portal into DISCORD_TOKEN.",
                given: _ => null
            );
        RuleFor(config => config.Intents)
            .Must(intents => (intents & ~Intents.All) == 0)
            .Otherwise("INTENT_UNKNOWN", "intents has bits that are no known intent.", $"at most {(int)Intents.All}", i => $"{(int)i}");
        RuleFor(config => config.ApiUrl)
            .Must(url => IsAddress(url, Uri.UriSchemeHttp, Uri.UriSchemeHttps))
            .Otherwise("URL_TYPE_INVALID_URL", "api_url is not an address of the kind needed.", OvenOptions.ApiUrl.Allowed, ShowAddress);
        RuleFor(config => config.GatewayUrl)
            .Must(url => url is null || IsAddress(url, Uri.UriSchemeWs, Uri.UriSchemeWss))
            .Otherwise(
                "URL_TYPE_INVALID_URL",
                "gateway_url is not an address of the kind needed.",
                OvenOptions.GatewayUrl.Allowed,
                ShowAddress
            );
        RuleFor(config => config.Shards)
            .Must(shards => shards is null or (>= 1 and <= OvenOptions.MaxShards))
            .Otherwise("NUMBER_TYPE_OUT_OF_RANGE", $"shards must be {OvenOptions.Shards.Allowed}.", OvenOptions.Shards.Allowed);
        RuleFor(config => config.Compression)
            .Must(Enum.IsDefined)
            .Otherwise("BASE_TYPE_CHOICES", "compression is not one this version knows.", OvenOptions.Compression.Allowed);
        RuleFor(config => config.UserAgent)
            .Must(text => text is { Length: <= 200 } && !text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            .Otherwise("BASE_TYPE_BAD_VALUE", "user_agent cannot go into a header.", OvenOptions.UserAgent.Allowed);

        RuleFor(config => config.SessionStore)
            .Must(path => path is null || (path.Trim().Length > 0 && !path.Contains('\0', StringComparison.Ordinal)))
            .Otherwise("BASE_TYPE_BAD_VALUE", "session_store is no path.", OvenOptions.SessionStore.Allowed);
        RuleFor(config => config.Recorder)
            .Must(path => path is null || (path.Trim().Length > 0 && !path.Contains('\0', StringComparison.Ordinal)))
            .Otherwise("BASE_TYPE_BAD_VALUE", "recorder is no path.", OvenOptions.Recorder.Allowed);

        RuleForEach(config => config.Plugins)
            .ChildRules(static plugin => plugin.RuleFor(static settings => settings.Limits).SetValidator(PluginLimits.Rules.Instance));

        Within(config => config.LargeThreshold, OvenOptions.LargeThreshold);
        Within(config => config.MaxPayloadBytes, OvenOptions.MaxPayloadBytes);
        Within(config => config.MaxResponseBytes, OvenOptions.MaxResponseBytes);
        Within(config => config.MaxRetries, OvenOptions.MaxRetries);
        Within(config => config.RequestQueue, OvenOptions.RequestQueue);
        Within(config => config.SendQueue, OvenOptions.SendQueue);
        Within(config => config.EventQueue, OvenOptions.EventQueue);
        Within(config => config.RecorderBytes, OvenOptions.RecorderBytes);
        Within(config => config.RequestTimeout, OvenOptions.RequestTimeout);
        Within(config => config.ConnectTimeout, OvenOptions.ConnectTimeout);
        Within(config => config.GuildTimeout, OvenOptions.GuildTimeout);
        Within(config => config.HandlerTimeout, OvenOptions.HandlerTimeout);
        Within(config => config.StopTimeout, OvenOptions.StopTimeout);
    }

    private void Within(Expression<Func<OvenConfig, int>> property, OvenOption.Number option) =>
        RuleFor(property)
            .InclusiveBetween(option.Minimum, option.Maximum)
            .Otherwise("NUMBER_TYPE_OUT_OF_RANGE", $"{option.Path} must be {option.Allowed}.", option.Allowed);

    private void Within(Expression<Func<OvenConfig, TimeSpan>> property, OvenOption.Duration option) =>
        RuleFor(property)
            .InclusiveBetween(option.Minimum, option.Maximum)
            .Otherwise("NUMBER_TYPE_OUT_OF_RANGE", $"{option.Path} must be {option.Allowed}.", option.Allowed, Durations.ToText);

    private static bool IsAddress(Uri? url, string scheme, string secureScheme) =>
        url is { IsAbsoluteUri: true, UserInfo: "", Query: "", Fragment: "", Host: not "" }
        && (url.Scheme == scheme || url.Scheme == secureScheme);

    private static string? ShowAddress(Uri? url) => url is { IsAbsoluteUri: true, UserInfo: not "" } ? null : url?.OriginalString;
}
