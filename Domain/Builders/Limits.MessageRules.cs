namespace Oven.Functional.Domain.Builders;

public static partial class Limits
{
    public static partial class Message
    {
        /// <summary>A message with nothing in it.</summary>
        public static readonly Rule NotEmpty = new Rule(
            "message",
            "MESSAGE_EMPTY",
            "A message needs content, an embed, a sticker, a component, a file, a poll or a shared theme; a forward needs nothing.",
            "resources/message, Create Message"
        );

        /// <summary>What the new components exclude.</summary>
        public static readonly Rule V2Alone = new Rule(
            "message",
            "COMPONENTS_V2_EXCLUSIVE",
            "With IS_COMPONENTS_V2 a message has no content, embeds, stickers, poll or shared theme: put the text into a text display.",
            "resources/message, Create Message"
        )
        {
            Keeper = LimitKeeper.Compiler,
        };

        /// <summary>New components without their flag.</summary>
        public static readonly Rule V2Only = new Rule(
            "message.components",
            "COMPONENTS_V2_REQUIRED",
            "Only action rows can be at the top of a message without IS_COMPONENTS_V2.",
            "components/reference"
        )
        {
            Keeper = LimitKeeper.Compiler,
        };

        /// <summary>enforce_nonce without nonce.</summary>
        public static readonly Rule EnforceNonce = new Rule(
            "message.enforce_nonce",
            "NONCE_REQUIRED",
            "enforce_nonce needs a nonce.",
            "resources/message, Create Message"
        )
        {
            Keeper = LimitKeeper.Compiler,
        };

        /// <summary>An incomplete forward.</summary>
        public static readonly Rule Forward = new Rule(
            "message.message_reference",
            "FORWARD_INCOMPLETE",
            "A forward needs message_id and channel_id.",
            "resources/message, Message Reference"
        )
        {
            Keeper = LimitKeeper.Compiler,
        };

        /// <summary>A forward with content.</summary>
        public static readonly Rule ForwardAlone = new Rule(
            "message",
            "FORWARD_EXCLUSIVE",
            "A forward brings nothing of its own.",
            "resources/message, Message Reference Types"
        )
        {
            Keeper = LimitKeeper.Compiler,
        };

        /// <summary>Users parsed and listed.</summary>
        public static readonly Rule MentionUsersOnce = new Rule(
            "message.allowed_mentions.users",
            "MENTIONS_EXCLUSIVE",
            "allowed_mentions either parses users or lists them, not both.",
            "resources/message, Allowed Mentions Object"
        );

        /// <summary>Roles parsed and listed.</summary>
        public static readonly Rule MentionRolesOnce = new Rule(
            "message.allowed_mentions.roles",
            "MENTIONS_EXCLUSIVE",
            "allowed_mentions either parses roles or lists them, not both.",
            "resources/message, Allowed Mentions Object"
        );

        /// <summary>Flags that Discord refuses here.</summary>
        public static readonly Rule Flags = new Rule(
            "message.flags",
            "FLAGS_INVALID",
            "A post of a forum takes SUPPRESS_EMBEDS and SUPPRESS_NOTIFICATIONS, a webhook also IS_COMPONENTS_V2.",
            "resources/channel, Start Thread in Forum; resources/webhook, Execute Webhook"
        );

        /// <summary>A voice message with something else in it.</summary>
        public static readonly Rule Voice = new Rule(
            "message",
            "VOICE_MESSAGE",
            "A voice message has exactly one audio file with duration and waveform, and nothing else.",
            "resources/message, Voice Messages"
        );

        /// <summary>A theme color.</summary>
        public static readonly Rule ThemeColor = new Rule(
            "message.shared_client_theme.colors[]",
            "COLOR_INVALID",
            "A theme color is six hexadecimal digits.",
            "resources/message, Shared Client Theme"
        );

        /// <summary>The kinds of files an embed shows.</summary>
        public static readonly Rule ImageFile = new Rule(
            "embed images as attachment://",
            "FILE_TYPE_INVALID",
            "An embed shows only .jpg, .jpeg, .png, .webp and .gif files.",
            "reference, Using Attachments within Embeds"
        );

        /// <summary>A reference to a file that is not there.</summary>
        public static readonly Rule ReferencedFile = new Rule(
            "attachment:// references",
            "FILE_MISSING",
            "attachment:// names a file that the message does not bring.",
            "reference, Using Attachments within Embeds"
        );

        /// <summary>Two files of one name.</summary>
        public static readonly Rule FileNamesUnique = new Rule(
            "message.attachments[].filename",
            "BASE_TYPE_DUPLICATE",
            "Two files have the same name, so attachment:// could mean both.",
            "reference, Using Attachments within Embeds"
        );

        internal static IEnumerable<Rule> Rules =>
            [
                NotEmpty,
                V2Alone,
                V2Only,
                EnforceNonce,
                Forward,
                ForwardAlone,
                MentionUsersOnce,
                MentionRolesOnce,
                Flags,
                Voice,
                ThemeColor,
                ImageFile,
                ReferencedFile,
                FileNamesUnique,
            ];
    }
}
