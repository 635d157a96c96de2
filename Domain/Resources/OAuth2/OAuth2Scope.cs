namespace Oven.Functional.Domain.Resources.OAuth2;

/// <summary>Something that OAuth2 can allow. Source: Discord documentation, OAuth2, OAuth2 Scopes.</summary>
/// <param name="Value">The text on the wire; values without a name here are kept.</param>
public readonly record struct OAuth2Scope(string Value)
{
    /// <summary>Send activity invites.</summary>
    public static OAuth2Scope ActivitiesInvitesWrite => new("activities.invites.write");

    /// <summary>Read what the user does.</summary>
    public static OAuth2Scope ActivitiesRead => new("activities.read");

    /// <summary>Set what the user does.</summary>
    public static OAuth2Scope ActivitiesWrite => new("activities.write");

    /// <summary>Read builds.</summary>
    public static OAuth2Scope ApplicationsBuildsRead => new("applications.builds.read");

    /// <summary>Upload builds.</summary>
    public static OAuth2Scope ApplicationsBuildsUpload => new("applications.builds.upload");

    /// <summary>Add commands.</summary>
    public static OAuth2Scope ApplicationsCommands => new("applications.commands");

    /// <summary>Change the own commands, with client credentials.</summary>
    public static OAuth2Scope ApplicationsCommandsUpdate => new("applications.commands.update");

    /// <summary>Change who may use commands.</summary>
    public static OAuth2Scope ApplicationsCommandsPermissionsUpdate => new("applications.commands.permissions.update");

    /// <summary>Read entitlements.</summary>
    public static OAuth2Scope ApplicationsEntitlements => new("applications.entitlements");

    /// <summary>Change the store page.</summary>
    public static OAuth2Scope ApplicationsStoreUpdate => new("applications.store.update");

    /// <summary>Add the bot to a guild.</summary>
    public static OAuth2Scope Bot => new("bot");

    /// <summary>Read connected accounts.</summary>
    public static OAuth2Scope Connections => new("connections");

    /// <summary>Read direct messages.</summary>
    public static OAuth2Scope DmChannelsRead => new("dm_channels.read");

    /// <summary>Read the e-mail address.</summary>
    public static OAuth2Scope Email => new("email");

    /// <summary>Add the user to groups.</summary>
    public static OAuth2Scope GdmJoin => new("gdm.join");

    /// <summary>Read the user's guilds.</summary>
    public static OAuth2Scope Guilds => new("guilds");

    /// <summary>Add the user to guilds.</summary>
    public static OAuth2Scope GuildsJoin => new("guilds.join");

    /// <summary>Read the user's memberships.</summary>
    public static OAuth2Scope GuildsMembersRead => new("guilds.members.read");

    /// <summary>Read who the user is.</summary>
    public static OAuth2Scope Identify => new("identify");

    /// <summary>Read messages through RPC.</summary>
    public static OAuth2Scope MessagesRead => new("messages.read");

    /// <summary>OpenID Connect.</summary>
    public static OAuth2Scope OpenId => new("openid");

    /// <summary>Read friends.</summary>
    public static OAuth2Scope RelationshipsRead => new("relationships.read");

    /// <summary>Set what linked roles look at.</summary>
    public static OAuth2Scope RoleConnectionsWrite => new("role_connections.write");

    /// <summary>Control the local client.</summary>
    public static OAuth2Scope Rpc => new("rpc");

    /// <summary>Set what the user does, through RPC.</summary>
    public static OAuth2Scope RpcActivitiesWrite => new("rpc.activities.write");

    /// <summary>Read notifications, through RPC.</summary>
    public static OAuth2Scope RpcNotificationsRead => new("rpc.notifications.read");

    /// <summary>Read the screen sharing, through RPC.</summary>
    public static OAuth2Scope RpcScreenshareRead => new("rpc.screenshare.read");

    /// <summary>Change the screen sharing, through RPC.</summary>
    public static OAuth2Scope RpcScreenshareWrite => new("rpc.screenshare.write");

    /// <summary>Read the camera, through RPC.</summary>
    public static OAuth2Scope RpcVideoRead => new("rpc.video.read");

    /// <summary>Change the camera, through RPC.</summary>
    public static OAuth2Scope RpcVideoWrite => new("rpc.video.write");

    /// <summary>Read the voice settings, through RPC.</summary>
    public static OAuth2Scope RpcVoiceRead => new("rpc.voice.read");

    /// <summary>Change the voice settings, through RPC.</summary>
    public static OAuth2Scope RpcVoiceWrite => new("rpc.voice.write");

    /// <summary>Connect to voice for the user.</summary>
    public static OAuth2Scope Voice => new("voice");

    /// <summary>Make a webhook.</summary>
    public static OAuth2Scope WebhookIncoming => new("webhook.incoming");

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value ?? "";
}
