using System.Runtime.CompilerServices;
using LanguageExt;
using Oven.Functional.Application.Ports;
using Oven.Functional.Application.Rest;
using Oven.Functional.Domain.Errors;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Infrastructure.Http;

/// <summary>
/// Walks a list that Discord gives in pages, one request at a time and only as far as somebody reads. An error is the last thing that
/// comes.
/// </summary>
internal static class Pages
{
    /// <summary>Pages that are lists: there is another one where this one is full.</summary>
    /// <param name="rest">Sends the requests.</param>
    /// <param name="size">How many a page holds.</param>
    /// <param name="page">The request for the page behind a place; null for the first one.</param>
    /// <param name="place">The place of an item.</param>
    /// <param name="cancellationToken">Gives up; the left side says so.</param>
    public static IAsyncEnumerable<Either<OvenError, TItem>> Of<TItem, TPlace>(
        IRestClient rest,
        int size,
        Func<TPlace?, RestRequest<EquatableList<TItem>>> page,
        Func<TItem, TPlace> place,
        CancellationToken cancellationToken
    )
        where TPlace : struct =>
        Of(rest, page, static items => items, items => items.Count < size ? null : place(items[^1]), cancellationToken);

    /// <summary>Pages that say themselves whether there is another one.</summary>
    /// <param name="rest">Sends the requests.</param>
    /// <param name="page">The request for the page behind a place; null for the first one.</param>
    /// <param name="items">What is on a page.</param>
    /// <param name="next">The place behind a page; null where it is the last one.</param>
    /// <param name="cancellationToken">Gives up; the left side says so.</param>
    public static async IAsyncEnumerable<Either<OvenError, TItem>> Of<TPage, TItem, TPlace>(
        IRestClient rest,
        Func<TPlace?, RestRequest<TPage>> page,
        Func<TPage, EquatableList<TItem>> items,
        Func<TPage, TPlace?> next,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
        where TPlace : struct
    {
        TPlace? at = null;
        do
        {
            var answer = await rest.SendAsync(page(at), cancellationToken).ConfigureAwait(false);
            var (found, error) = answer.Match<(TPage?, OvenError?)>(
                Right: static page => (page, null),
                Left: static error => (default, error)
            );
            if (error is not null)
            {
                yield return error;
                yield break;
            }
            var list = items(found!);
            for (var i = 0; i < list.Count; i++)
                yield return list[i];
            var behind = list.IsEmpty ? null : next(found!);
            // A place that does not move would ask for the same page for ever.
            at = EqualityComparer<TPlace?>.Default.Equals(behind, at) ? null : behind;
        } while (at is not null);
    }
}
