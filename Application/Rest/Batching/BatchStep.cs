using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Resources.Guilds;
using Oven.Functional.Domain.Values;
using Unit = LanguageExt.Unit;

namespace Oven.Functional.Application.Rest.Batching;

/// <summary>One call of a <see cref="BatchPlan"/> and the requests it is made for.</summary>
public abstract record BatchStep
{
    private BatchStep(EquatableList<int> indices) => Indices = indices;

    /// <summary>Where those requests stand in the list that was planned, ascending; at least one.</summary>
    public EquatableList<int> Indices { get; init; }

    /// <summary>The request as it is; more than one index are identical reads, and all of them get the one answer.</summary>
    public sealed record AsIs(EquatableList<int> Indices) : BatchStep(Indices);

    /// <summary>2 to 100 messages of one channel deleted at once.</summary>
    /// <param name="Indices">The deletes, in the order of the ids.</param>
    /// <param name="Request">What is sent for them.</param>
    public sealed record DeleteTogether(EquatableList<int> Indices, RestRequest<Unit> Request) : BatchStep(Indices);

    /// <summary>2 to 200 users banned from one guild at once.</summary>
    /// <param name="Indices">The bans, in the order of <paramref name="Users"/>.</param>
    /// <param name="Users">Who is to be banned.</param>
    /// <param name="Request">What is sent for them.</param>
    public sealed record BanTogether(EquatableList<int> Indices, EquatableList<UserId> Users, RestRequest<BulkBan> Request)
        : BatchStep(Indices)
    {
        /// <summary>
        /// The bans that the answer does not confirm. Discord does not say why, and counts users who were banned before among them, so
        /// each is sent alone to get the answer it would have had.
        /// </summary>
        public EquatableList<int> NotConfirmed(BulkBan answer)
        {
            var banned = answer.BannedUsers.ToHashSet();
            return Indices.Where((_, at) => !banned.Contains(Users[at])).ToEquatableList();
        }
    }

    /// <summary>Places of channels or roles of one guild given at once. All get the one answer, which is the same for any of them.</summary>
    /// <param name="Indices">The requests, in the order of the places.</param>
    /// <param name="Request">What is sent for them: of their own type.</param>
    public sealed record MoveTogether(EquatableList<int> Indices, RestRequest Request) : BatchStep(Indices);

    /// <summary>
    /// True where a call for many was refused for what a call for one may be allowed: one bad id spoils it for all, and it takes more
    /// permissions (Manage Messages even for the bot's own messages, Manage Server beside Ban Members). Everything else, such as a
    /// channel that is gone, is the same answer for each.
    /// </summary>
    public static bool MayPassAlone(OvenError error) =>
        error switch
        {
            OvenError.MissingPermissions(var code, _) => code != ErrorCodes.MissingAccess,
            OvenError.Refused(var status, var code, _, _) => status is >= 400 and < 500 || code == ErrorCodes.FailedToBanUsers,
            _ => false,
        };
}
