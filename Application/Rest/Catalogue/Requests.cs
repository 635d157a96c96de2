using Oven.Functional.Domain.Resources.Channels;
using Oven.Functional.Domain.Resources.Messages;
using Oven.Functional.Domain.Values;

namespace Oven.Functional.Application.Rest.Catalogue;

/// <summary>
/// Calls of Discord's operations as data, one function per operation of <see cref="Endpoints"/>, one file per group. Nothing is sent here.
/// </summary>
public static partial class Requests;

/// <summary>What is searched for, as a query.</summary>
internal static class Searches
{
    public static EquatableList<QueryParameter> Query(MessageSearchQuery search) =>
        QueryParameter.Set(
            ("content", search.Content),
            ("slop", search.Slop),
            ("author_id", search.AuthorIds),
            ("author_type", search.AuthorTypes),
            ("mentions", search.Mentions),
            ("mentions_role_id", search.MentionsRoleIds),
            ("replied_to_user_id", search.RepliedToUserIds),
            ("replied_to_message_id", search.RepliedToMessageIds),
            ("mention_everyone", search.MentionEveryone),
            ("min_id", search.MinId),
            ("max_id", search.MaxId),
            ("channel_id", search.ChannelIds),
            ("pinned", search.Pinned),
            ("has", search.Has),
            ("embed_type", search.EmbedTypes),
            ("embed_provider", search.EmbedProviders),
            ("link_hostname", search.LinkHostnames),
            ("attachment_filename", search.AttachmentFilenames),
            ("attachment_extension", search.AttachmentExtensions),
            ("include_nsfw", search.IncludeNsfw),
            ("sort_by", search.SortBy),
            ("sort_order", search.SortOrder),
            ("offset", search.Offset),
            ("limit", search.Limit)
        );

    public static EquatableList<QueryParameter> Query(ThreadSearchQuery search) =>
        QueryParameter.Set(
            ("name", search.Name),
            ("slop", search.Slop),
            ("min_id", search.MinId),
            ("max_id", search.MaxId),
            ("tag", search.Tag),
            ("tag_setting", search.TagSetting),
            ("archived", search.Archived),
            ("sort_by", search.SortBy),
            ("sort_order", search.SortOrder),
            ("limit", search.Limit),
            ("offset", search.Offset)
        );
}
