using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http.Groups;

/// <summary>What new members see and choose.</summary>
public sealed partial class OnboardingGroup(IRestClient rest)
{
    /// <summary>The server guide; only in the specification.</summary>
    public Task<Either<OvenError, Optional<NewMemberWelcome>>> GetGuildNewMemberWelcome(
        GuildId guild,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetGuildNewMemberWelcome(guild), cancellationToken);

    /// <summary>What new members choose. Source: Discord documentation, Guild, Get Guild Onboarding.</summary>
    public Task<Either<OvenError, GuildOnboarding>> GetGuildOnboarding(GuildId guild, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.GetGuildOnboarding(guild), cancellationToken);

    /// <summary>Sets what new members choose. Source: Discord documentation, Guild, Modify Guild Onboarding.</summary>
    public Task<Either<OvenError, GuildOnboarding>> ModifyGuildOnboarding(
        GuildId guild,
        GuildOnboardingPatch patch,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ModifyGuildOnboarding(guild, patch, reason), cancellationToken);

    /// <summary>Who asks to join; only in the specification.</summary>
    public Task<Either<OvenError, GuildJoinRequestPage>> GetGuildJoinRequests(
        GuildId guild,
        GuildJoinRequestStatus? status = null,
        GuildJoinRequestId? before = null,
        GuildJoinRequestId? after = null,
        int? limit = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.GetGuildJoinRequests(guild, status, before, after, limit), cancellationToken);

    /// <summary>Lets somebody join, or not; only in the specification.</summary>
    public Task<Either<OvenError, GuildJoinRequest>> ActionGuildJoinRequest(
        GuildId guild,
        GuildJoinRequestId request,
        GuildJoinRequestDecision decision,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ActionGuildJoinRequest(guild, request, decision), cancellationToken);

    /// <summary>What new members see. Source: Discord documentation, Guild, Get Guild Welcome Screen.</summary>
    public Task<Either<OvenError, WelcomeScreen>> GetGuildWelcomeScreen(GuildId guild, CancellationToken cancellationToken = default) =>
        rest.SendAsync(Requests.GetGuildWelcomeScreen(guild), cancellationToken);

    /// <summary>Changes what new members see. Source: Discord documentation, Guild, Modify Guild Welcome Screen.</summary>
    public Task<Either<OvenError, WelcomeScreen>> ModifyGuildWelcomeScreen(
        GuildId guild,
        WelcomeScreenPatch patch,
        string? reason = null,
        CancellationToken cancellationToken = default
    ) => rest.SendAsync(Requests.ModifyGuildWelcomeScreen(guild, patch, reason), cancellationToken);
}
