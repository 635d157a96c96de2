namespace Oven.Functional.Domain.Builders;

public static partial class Limits
{
    /// <summary>The limits of channels.</summary>
    public static class Channel
    {
        /// <summary>The name of a channel or thread.</summary>
        public static readonly Limit Name = Limit.Text("channel.name", 1, 100, "resources/channel");

        /// <summary>The topic.</summary>
        public static readonly Limit Topic = Limit.Text("channel.topic", 0, 1024, "resources/channel") with
        {
            Conflict = "spec: 4096 for all",
        };

        /// <summary>The guidelines of a forum.</summary>
        public static readonly Limit ForumTopic = Limit.Text("channel.topic of forum and media channels", 0, 4096, "resources/channel");

        /// <summary>The wait between two messages of a person.</summary>
        public static readonly Limit Slowmode = Limit.Number("channel.rate_limit_per_user", 0, 21_600, "seconds", "resources/channel");

        /// <summary>The bitrate; 96000, 128000 and 256000 at most below boost level 3.</summary>
        public static readonly Limit Bitrate = Limit.Number(
            "channel.bitrate of voice channels",
            8000,
            384_000,
            "bits/s",
            "resources/channel"
        );

        /// <summary>The bitrate of a stage.</summary>
        public static readonly Limit StageBitrate = Limit.Number(
            "channel.bitrate of stage channels",
            8000,
            64_000,
            "bits/s",
            "resources/channel"
        );

        /// <summary>People in a voice channel; 0 for no limit.</summary>
        public static readonly Limit VoiceUsers = Limit.Number("channel.user_limit of voice channels", 0, 99, "users", "resources/channel");

        /// <summary>People in a stage channel; 0 for no limit.</summary>
        public static readonly Limit StageUsers = Limit.Number(
            "channel.user_limit of stage channels",
            0,
            10_000,
            "users",
            "resources/channel"
        );

        /// <summary>Overwrites in a request.</summary>
        public static readonly Limit Overwrites = Limit.List("channel.permission_overwrites", 0, 100, "spec CreateGuildChannelRequest");

        /// <summary>Overwrites of a channel.</summary>
        public static readonly Limit OverwritesTotal = Limit.List(
            "channel.permission_overwrites of a channel",
            0,
            1000,
            "opcodes-and-status-codes, 30060"
        ) with
        {
            Keeper = LimitKeeper.Discord,
        };

        /// <summary>Tags of a forum.</summary>
        public static readonly Limit Tags = Limit.List("channel.available_tags", 0, 20, "resources/channel");

        /// <summary>Tags of a post.</summary>
        public static readonly Limit AppliedTags = Limit.List("thread.applied_tags", 0, 5, "resources/channel");

        /// <summary>The name of a tag.</summary>
        public static readonly Limit TagName = Limit.Text("channel.available_tags[].name", 0, 20, "resources/channel") with
        {
            Conflict = "spec: 50",
        };

        /// <summary>Channels of a category.</summary>
        public static readonly Limit CategoryChannels = Limit.List("category.channels", 0, 50, "resources/channel") with
        {
            Keeper = LimitKeeper.Discord,
        };

        /// <summary>Channels of a guild.</summary>
        public static readonly Limit GuildChannels = Limit.List("guild.channels", 0, 500, "opcodes-and-status-codes, 30013") with
        {
            Keeper = LimitKeeper.Discord,
        };

        /// <summary>The status of a voice channel.</summary>
        public static readonly Limit VoiceStatus = Limit.Text("channel.status", 0, 500, "resources/channel");

        /// <summary>Members of a thread.</summary>
        public static readonly Limit ThreadMembers = Limit.List("thread.members", 0, 1000, "opcodes-and-status-codes, 30033") with
        {
            Keeper = LimitKeeper.Discord,
        };

        /// <summary>When threads are archived.</summary>
        public static readonly Rule AutoArchive = new Rule(
            "channel.auto_archive_duration",
            "BASE_TYPE_CHOICES",
            "A thread is archived after 60, 1440, 4320 or 10080 minutes.",
            "resources/channel"
        );

        /// <summary>The emoji of a tag.</summary>
        public static readonly Rule TagEmoji = new Rule(
            "channel.available_tags[]",
            "EMOJI_EXCLUSIVE",
            "A tag has a custom emoji or a unicode one, not both.",
            "resources/channel"
        )
        {
            Keeper = LimitKeeper.Compiler,
        };

        /// <summary>The emoji of a forum.</summary>
        public static readonly Rule DefaultReaction = new Rule(
            "channel.default_reaction_emoji",
            "EMOJI_EXCLUSIVE",
            "The default reaction is exactly one of a custom emoji and a unicode one.",
            "resources/channel"
        )
        {
            Keeper = LimitKeeper.Compiler,
        };

        /// <summary>Two overwrites of one.</summary>
        public static readonly Rule OverwriteUnique = new Rule(
            "channel.permission_overwrites",
            "BASE_TYPE_DUPLICATE",
            "A role or member has two overwrites.",
            "resources/channel"
        );

        /// <summary>Allowed and denied.</summary>
        public static readonly Rule OverwriteClash = new Rule(
            "channel.permission_overwrites[]",
            "PERMISSION_BOTH",
            "A permission cannot be both allowed and denied.",
            "topics/permissions"
        );

        /// <summary>Bulk moves.</summary>
        public static readonly Rule OneParentMoved = new Rule(
            "guild.channels",
            "CHANNEL_PARENT_MOVED",
            "At most one channel of a bulk move changes its category.",
            "resources/guild; opcodes-and-status-codes, 40009"
        )
        {
            Keeper = LimitKeeper.Discord,
        };

        /// <summary>Spoiler channels.</summary>
        public static readonly Rule SpoilerChannel = new Rule(
            "channel.flags",
            "FLAGS_INVALID",
            "IS_SPOILER_CHANNEL goes only with nsfw false, and not on a stage.",
            "resources/channel"
        )
        {
            Keeper = LimitKeeper.Discord,
        };

        internal static IEnumerable<Limit> Ranges =>
            [
                Name,
                Topic,
                ForumTopic,
                Slowmode,
                Bitrate,
                StageBitrate,
                VoiceUsers,
                StageUsers,
                Overwrites,
                OverwritesTotal,
                Tags,
                AppliedTags,
                TagName,
                CategoryChannels,
                GuildChannels,
                VoiceStatus,
                ThreadMembers,
            ];

        internal static IEnumerable<Rule> Rules =>
            [AutoArchive, TagEmoji, DefaultReaction, OverwriteUnique, OverwriteClash, OneParentMoved, SpoilerChannel];
    }
}
