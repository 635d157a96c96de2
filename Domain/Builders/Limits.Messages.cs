namespace Oven.Functional.Domain.Builders;

public static partial class Limits
{
    /// <summary>The limits of messages.</summary>
    public static partial class Message
    {
        /// <summary>What the message says.</summary>
        public static readonly Limit Content = Limit.Text(
            "message.content",
            0,
            2000,
            "resources/message, Create Message; resources/webhook"
        ) with
        {
            Conflict = "spec MessageCreateRequest: 4000 (create and edit), 2000 (webhook and interaction)",
        };

        /// <summary>How many embeds.</summary>
        public static readonly Limit Embeds = Limit.List("message.embeds", 0, 10, "resources/message, Create Message");

        /// <summary>Titles, descriptions, field names and values, footers and author names of all embeds of a message together.</summary>
        public static readonly Limit EmbedText = Limit.Text(
            "message.embeds, all texts together",
            0,
            6000,
            "resources/message, Embed Limits"
        );

        /// <summary>How many stickers.</summary>
        public static readonly Limit Stickers = Limit.List("message.sticker_ids", 0, 3, "resources/message, Create Message");

        /// <summary>How many files.</summary>
        public static readonly Limit Files = Limit.List("message.attachments", 0, 10, "opcodes-and-status-codes, 30015; spec attachments");

        /// <summary>How many rows without IS_COMPONENTS_V2.</summary>
        public static readonly Limit Rows = Limit.List(
            "message.components",
            0,
            5,
            "components/reference, Legacy Message Component Behavior"
        );

        /// <summary>How many components with IS_COMPONENTS_V2.</summary>
        public static readonly Limit Components = Limit.List(
            "message.components, nested ones counted",
            0,
            40,
            "components/reference; change-log 2025-04-29"
        );

        /// <summary>A text nonce.</summary>
        public static readonly Limit Nonce = Limit.Text("message.nonce", 1, 25, "resources/message, Create Message");

        /// <summary>Users that may be pinged.</summary>
        public static readonly Limit MentionedUsers = Limit.List(
            "message.allowed_mentions.users",
            0,
            100,
            "resources/message, Allowed Mentions Object"
        );

        /// <summary>Roles that may be pinged.</summary>
        public static readonly Limit MentionedRoles = Limit.List(
            "message.allowed_mentions.roles",
            0,
            100,
            "resources/message, Allowed Mentions Object"
        );

        /// <summary>The name of a file.</summary>
        public static readonly Limit FileName = Limit.Text("message.attachments[].filename", 1, 1024, "spec MessageAttachmentRequest");

        /// <summary>The title of a file.</summary>
        public static readonly Limit FileTitle = Limit.Text("message.attachments[].title", 0, 1024, "spec MessageAttachmentRequest");

        /// <summary>The alternative text of a file.</summary>
        public static readonly Limit FileDescription = Limit.Text(
            "message.attachments[].description",
            0,
            1024,
            "resources/message, Attachment Object"
        );

        /// <summary>The base64 waveform of a voice message.</summary>
        public static readonly Limit Waveform = Limit.Text("message.attachments[].waveform", 0, 400, "spec MessageAttachmentRequest") with
        {
            Keeper = LimitKeeper.Compiler,
        };

        /// <summary>Datapoints of a waveform.</summary>
        public static readonly Limit WaveformPoints = Limit.List(
            "message.attachments[].waveform, decoded",
            0,
            256,
            "resources/message, Voice Messages"
        ) with
        {
            Unit = "datapoints",
        };

        /// <summary>One file; more with boosts or Nitro.</summary>
        public static readonly Limit FileBytes = Limit.Number("message.files[]", 0, 10_485_760, "bytes", "reference, Uploading Files") with
        {
            Keeper = LimitKeeper.Discord,
        };

        /// <summary>One request.</summary>
        public static readonly Limit RequestBytes = Limit.Number(
            "message, all files together",
            0,
            26_214_400,
            "bytes",
            "resources/message, Create Message"
        ) with
        {
            Keeper = LimitKeeper.Discord,
        };

        /// <summary>Messages deleted at once.</summary>
        public static readonly Limit BulkDelete = Limit.List(
            "channel.bulk_delete.messages",
            2,
            100,
            "resources/message, Bulk Delete Messages"
        ) with
        {
            Keeper = LimitKeeper.Discord,
        };

        /// <summary>Different reactions on a message.</summary>
        public static readonly Limit Reactions = Limit.List("message.reactions", 0, 20, "opcodes-and-status-codes, 30010") with
        {
            Keeper = LimitKeeper.Discord,
        };

        /// <summary>Pinned messages of a channel.</summary>
        public static readonly Limit Pins = Limit.List("channel.pins", 0, 250, "opcodes-and-status-codes, 30003") with
        {
            Keeper = LimitKeeper.Discord,
        };

        /// <summary>Colors of a shared theme.</summary>
        public static readonly Limit ThemeColors = Limit.List(
            "message.shared_client_theme.colors",
            1,
            5,
            "resources/message, Shared Client Theme"
        );

        /// <summary>The direction of the gradient.</summary>
        public static readonly Limit ThemeAngle = Limit.Number(
            "message.shared_client_theme.gradient_angle",
            0,
            360,
            "degrees",
            "resources/message, Shared Client Theme"
        );

        /// <summary>How strong the theme is.</summary>
        public static readonly Limit ThemeMix = Limit.Number(
            "message.shared_client_theme.base_mix",
            0,
            100,
            "percent",
            "resources/message, Shared Client Theme"
        );

        internal static IEnumerable<Limit> Ranges =>
            [
                Content,
                Embeds,
                EmbedText,
                Stickers,
                Files,
                Rows,
                Components,
                Nonce,
                MentionedUsers,
                MentionedRoles,
                FileName,
                FileTitle,
                FileDescription,
                Waveform,
                WaveformPoints,
                FileBytes,
                RequestBytes,
                BulkDelete,
                Reactions,
                Pins,
                ThemeColors,
                ThemeAngle,
                ThemeMix,
            ];
    }
}
