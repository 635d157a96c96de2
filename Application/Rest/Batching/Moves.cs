using Oven.Functional.Application.Rest.Catalogue;
using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Batching;

/// <summary>
/// The places that a request gives to channels or roles. Discord takes the places of a whole guild in one request, in which each channel
/// stands once and at most one changes its category. Source: Discord documentation, Guild, Modify Guild Channel Positions and Modify
/// Guild Role Positions; error 40009.
/// </summary>
/// <param name="Ids">What is moved.</param>
/// <param name="Categories">How many of them change their category.</param>
internal readonly record struct Moves(EquatableList<Snowflake> Ids, int Categories)
{
    /// <summary>The places in a request; null where it is about something else, or would be refused as it is.</summary>
    public static Moves? Of(RestRequest request)
    {
        Moves? moves = request.Body switch
        {
            EquatableList<ChannelPosition> channels when request.Endpoint == Endpoints.ModifyGuildChannelPositions => new(
                channels.Select(static channel => channel.Id.Value),
                channels.Count(static channel => channel.ParentId.IsPresent)
            ),
            EquatableList<RolePosition> roles when request.Endpoint == Endpoints.ModifyGuildRolePositions => new(
                roles.Select(static role => role.Id.Value),
                0
            ),
            _ => null,
        };
        return moves is { Categories: <= 1, Ids: { IsEmpty: false } ids } && ids.Distinct().Count() == ids.Count ? moves : null;
    }

    /// <summary>One request for all, which must be of one guild and about different channels or roles.</summary>
    public static RestRequest Together(IReadOnlyList<RestRequest> requests) =>
        requests[0] with
        {
            Body = requests[0].Body switch
            {
                EquatableList<ChannelPosition> => requests
                    .SelectMany(static request => (EquatableList<ChannelPosition>)request.Body!)
                    .ToEquatableList(),
                EquatableList<RolePosition> => requests
                    .SelectMany(static request => (EquatableList<RolePosition>)request.Body!)
                    .ToEquatableList(),
                var other => other,
            },
        };
}
