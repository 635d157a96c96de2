using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;
using Oven.Functional.Infrastructure.Hooks;
using Oven.Functional.Infrastructure.Recording;

namespace Oven.Functional.Infrastructure.Http;

/// <summary>How a <see cref="RestClient"/> talks to Discord.</summary>
public sealed record RestOptions
{
    /// <summary>Where the API is, without a trailing slash: <c>https://discord.com/api/v10</c>.</summary>
    public Uri BaseUrl { get; init; } = new("https://discord.com/api/v10");

    /// <summary>The bot token; null for a client that only uses endpoints without one.</summary>
    public Token? Token { get; init; }

    /// <summary>How long one try may take; 15 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a call may take with all its waiting and repeating, where neither it nor its endpoint says; 5 minutes.</summary>
    public TimeSpan Within { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How many calls may wait or be on their way; more fail at once with <c>QueueFull</c>. 100,000.</summary>
    public int QueueCapacity { get; init; } = 100_000;

    /// <summary>Requests per second of the whole bot; 50, unless Discord has agreed to more.</summary>
    public int GlobalLimit { get; init; } = 50;

    /// <summary>How much of a body is read, in bytes; 8 MiB. A longer one is an error.</summary>
    public int LongestBody { get; init; } = 8 * 1024 * 1024;

    /// <summary>How many connections are kept to Discord at most; 64. Callbacks of interactions have as many of their own.</summary>
    public int MostConnections { get; init; } = 64;

    /// <summary>Where time comes from.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Told of every call that ended with an error, before its caller is; must return at once.</summary>
    public Action<RestRequest, OvenError> Failed { get; init; } = static (_, _) => { };

    /// <summary>Records what happens; null to record nothing. The caller's to dispose, after the client.</summary>
    public FlightRecorder? Recorder { get; init; }

    /// <summary>Shown every call before and after; null for none.</summary>
    public HookManager? Hooks { get; init; }

    /// <summary>Carries the calls; null for HTTP by Flurl.</summary>
    public IRestTransport? Transport { get; init; }
}
