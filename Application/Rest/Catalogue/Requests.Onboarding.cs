using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Catalogue;

public static partial class Requests
{
    /// <summary>The server guide; only in the specification.</summary>
    public static RestRequest<Optional<NewMemberWelcome>> GetGuildNewMemberWelcome(GuildId guild) =>
        new(Endpoints.GetGuildNewMemberWelcome, [$"{guild}"]);

    /// <summary>What new members choose.</summary>
    public static RestRequest<GuildOnboarding> GetGuildOnboarding(GuildId guild) => new(Endpoints.GetGuildOnboarding, [$"{guild}"]);

    /// <summary>Sets what new members choose.</summary>
    public static RestRequest<GuildOnboarding> ModifyGuildOnboarding(GuildId guild, GuildOnboardingPatch patch, string? reason = null) =>
        new(Endpoints.ModifyGuildOnboarding, [$"{guild}"]) { Body = patch, Reason = reason };

    /// <summary>Who asks to join; only in the specification.</summary>
    public static RestRequest<GuildJoinRequestPage> GetGuildJoinRequests(
        GuildId guild,
        GuildJoinRequestStatus? status = null,
        GuildJoinRequestId? before = null,
        GuildJoinRequestId? after = null,
        int? limit = null
    ) =>
        new(Endpoints.GetGuildJoinRequests, [$"{guild}"])
        {
            Query = QueryParameter.Set(("status", status), ("before", before), ("after", after), ("limit", limit)),
        };

    /// <summary>Lets somebody join, or not; only in the specification.</summary>
    public static RestRequest<GuildJoinRequest> ActionGuildJoinRequest(
        GuildId guild,
        GuildJoinRequestId request,
        GuildJoinRequestDecision decision
    ) => new(Endpoints.ActionGuildJoinRequest, [$"{guild}", $"{request}"]) { Body = decision };

    /// <summary>What new members see.</summary>
    public static RestRequest<WelcomeScreen> GetGuildWelcomeScreen(GuildId guild) => new(Endpoints.GetGuildWelcomeScreen, [$"{guild}"]);

    /// <summary>Changes what new members see.</summary>
    public static RestRequest<WelcomeScreen> ModifyGuildWelcomeScreen(GuildId guild, WelcomeScreenPatch patch, string? reason = null) =>
        new(Endpoints.ModifyGuildWelcomeScreen, [$"{guild}"]) { Body = patch, Reason = reason };
}
