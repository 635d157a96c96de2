using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Infrastructure.Http.Groups;

namespace Oven.Functional.Infrastructure.Http;

/// <summary>
/// What can be asked of Discord, grouped the way people look for it, over whatever sends the calls: <see cref="RestClient"/>, or what a
/// plugin was given in its place. A group is made when it is first used.
/// </summary>
public abstract class RestGroups : IRestClient
{
    /// <inheritdoc/>
    public abstract Task<Either<OvenError, T>> SendAsync<T>(RestRequest<T> request, CancellationToken cancellationToken = default);

    /// <summary>Registering commands.</summary>
    public ApplicationCommandsGroup ApplicationCommands => field ??= new(this);

    /// <summary>The bot's application.</summary>
    public ApplicationsGroup Applications => field ??= new(this);

    /// <summary>What was done in guilds.</summary>
    public AuditLogGroup AuditLog => field ??= new(this);

    /// <summary>Auto-moderation.</summary>
    public AutoModerationGroup AutoModeration => field ??= new(this);

    /// <summary>Bans of guilds.</summary>
    public BansGroup Bans => field ??= new(this);

    /// <summary>Channels and writing in them.</summary>
    public ChannelsGroup Channels => field ??= new(this);

    /// <summary>Emojis of guilds and of the application.</summary>
    public EmojisGroup Emojis => field ??= new(this);

    /// <summary>Where to connect.</summary>
    public GatewayGroup Gateway => field ??= new(this);

    /// <summary>Guilds.</summary>
    public GuildsGroup Guilds => field ??= new(this);

    /// <summary>Answering interactions.</summary>
    public InteractionsGroup Interactions => field ??= new(this);

    /// <summary>Invites.</summary>
    public InvitesGroup Invites => field ??= new(this);

    /// <summary>Lobbies and accounts of games.</summary>
    public LobbiesGroup Lobbies => field ??= new(this);

    /// <summary>Members of guilds.</summary>
    public MembersGroup Members => field ??= new(this);

    /// <summary>Messages and their reactions.</summary>
    public MessagesGroup Messages => field ??= new(this);

    /// <summary>What the application sells, and who has it.</summary>
    public MonetizationGroup Monetization => field ??= new(this);

    /// <summary>What OAuth2 tokens are good for.</summary>
    public OAuth2Group OAuth2 => field ??= new(this);

    /// <summary>What new members see and choose.</summary>
    public OnboardingGroup Onboarding => field ??= new(this);

    /// <summary>Polls.</summary>
    public PollsGroup Polls => field ??= new(this);

    /// <summary>Roles of guilds.</summary>
    public RolesGroup Roles => field ??= new(this);

    /// <summary>Scheduled events of guilds.</summary>
    public ScheduledEventsGroup ScheduledEvents => field ??= new(this);

    /// <summary>Soundboards.</summary>
    public SoundboardGroup Soundboard => field ??= new(this);

    /// <summary>Live stages.</summary>
    public StagesGroup Stages => field ??= new(this);

    /// <summary>Stickers.</summary>
    public StickersGroup Stickers => field ??= new(this);

    /// <summary>Templates of guilds.</summary>
    public TemplatesGroup Templates => field ??= new(this);

    /// <summary>Threads.</summary>
    public ThreadsGroup Threads => field ??= new(this);

    /// <summary>Users.</summary>
    public UsersGroup Users => field ??= new(this);

    /// <summary>Voice.</summary>
    public VoiceGroup Voice => field ??= new(this);

    /// <summary>Webhooks.</summary>
    public WebhooksGroup Webhooks => field ??= new(this);
}
