namespace Oven.Functional.Domain.Builders;

public static partial class Limits
{
    /// <summary>The limits of commands.</summary>
    public static class Command
    {
        /// <summary>The name of a command or option.</summary>
        public static readonly Limit Name = Limit.Text("command.name", 1, 32, "interactions/application-commands, Naming");

        /// <summary>What a command or option does.</summary>
        public static readonly Limit Description = Limit.Text("command.description", 1, 100, "interactions/application-commands");

        /// <summary>Options of a command, sub-commands of a command or group.</summary>
        public static readonly Limit Options = Limit.List("command.options", 0, 25, "interactions/application-commands");

        /// <summary>Choices of an option.</summary>
        public static readonly Limit Choices = Limit.List("command.options[].choices", 0, 25, "interactions/application-commands");

        /// <summary>What people read.</summary>
        public static readonly Limit ChoiceName = Limit.Text(
            "command.options[].choices[].name",
            1,
            100,
            "interactions/application-commands"
        );

        /// <summary>What a text choice means.</summary>
        public static readonly Limit ChoiceText = Limit.Text(
            "command.options[].choices[].value",
            0,
            100,
            "interactions/application-commands"
        ) with
        {
            Conflict = "spec ApplicationCommandOptionStringChoice: 6000",
        };

        /// <summary>Whole numbers: -2^53+1 to 2^53-1.</summary>
        public static readonly Limit Integer = Limit.Number(
            "command.options[].min_value",
            -9_007_199_254_740_991,
            9_007_199_254_740_991,
            "",
            "interactions/application-commands"
        );

        /// <summary>Numbers: -2^53 to 2^53.</summary>
        public static readonly Limit Number = Limit.Number(
            "command.options[].max_value",
            -9_007_199_254_740_992,
            9_007_199_254_740_992,
            "",
            "interactions/application-commands"
        );

        /// <summary>The least a person must write.</summary>
        public static readonly Limit MinLength = Limit.Number(
            "command.options[].min_length",
            0,
            6000,
            "",
            "interactions/application-commands"
        );

        /// <summary>The most a person may write.</summary>
        public static readonly Limit MaxLength = Limit.Number(
            "command.options[].max_length",
            1,
            6000,
            "",
            "interactions/application-commands"
        );

        /// <summary>Kinds of files of an attachment option.</summary>
        public static readonly Limit FileTypes = Limit.List("command.options[].file_types", 0, 10, "interactions/application-commands") with
        {
            Conflict = "not in the spec yet",
        };

        /// <summary>All names, descriptions and choice values of a command; of a localized text only the longest counts.</summary>
        public static readonly Limit Total = Limit.Text("command, all texts together", 0, 8000, "interactions/application-commands");

        /// <summary>Languages of a text.</summary>
        public static readonly Limit Locales = Limit.List("command.name_localizations", 0, 32, "reference, Locales") with
        {
            Conflict = "spec: 34, adds ar and he",
            Keeper = LimitKeeper.Compiler,
        };

        /// <summary>Slash commands per scope.</summary>
        public static readonly Limit ChatInputs = Limit.List("commands.chat_input", 0, 100, "interactions/application-commands") with
        {
            Keeper = LimitKeeper.Discord,
        };

        /// <summary>User commands per scope.</summary>
        public static readonly Limit Users = Limit.List("commands.user", 0, 15, "interactions/application-commands") with
        {
            Keeper = LimitKeeper.Discord,
        };

        /// <summary>Message commands per scope.</summary>
        public static readonly Limit Messages = Limit.List("commands.message", 0, 15, "interactions/application-commands") with
        {
            Keeper = LimitKeeper.Discord,
        };

        /// <summary>Entry points; only global.</summary>
        public static readonly Limit EntryPoints = Limit.List(
            "commands.primary_entry_point",
            0,
            1,
            "interactions/application-commands"
        ) with
        {
            Keeper = LimitKeeper.Discord,
        };

        /// <summary>New commands a day.</summary>
        public static readonly Limit Creates = Limit.List(
            "commands created per guild and day",
            0,
            200,
            "interactions/application-commands; opcodes-and-status-codes, 30034"
        ) with
        {
            Keeper = LimitKeeper.Discord,
        };

        /// <summary>Overwrites per command and guild.</summary>
        public static readonly Limit Permissions = Limit.List("command.permissions", 0, 100, "interactions/application-commands");

        /// <summary>The form of slash names.</summary>
        public static readonly Rule NamePattern = new Rule(
            "command.name",
            "APPLICATION_COMMAND_INVALID_NAME",
            "A name has 1 to 32 letters, digits, - _ or ', and no upper case where a lower case exists.",
            "interactions/application-commands, Naming"
        );

        /// <summary>Two options of one name.</summary>
        public static readonly Rule OptionUnique = new Rule(
            "command.options[].name",
            "APPLICATION_COMMAND_OPTIONS_NAME_INVALID",
            "Two options have the same name.",
            "interactions/application-commands"
        );

        /// <summary>The order of options.</summary>
        public static readonly Rule RequiredFirst = new Rule(
            "command.options",
            "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
            "Required options must be placed before non-required options.",
            "interactions/application-commands"
        );

        /// <summary>Choices and autocomplete.</summary>
        public static readonly Rule ChoicesOrAutocomplete = new Rule(
            "command.options[].choices",
            "APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES",
            "An option has choices or autocomplete, not both.",
            "interactions/application-commands"
        );

        /// <summary>A minimum above its maximum.</summary>
        public static readonly Rule Range = new Rule(
            "command.options[].min_value",
            "RANGE_INVERTED",
            "The minimum must not be above the maximum.",
            "interactions/application-commands"
        );

        /// <summary>A channel type twice.</summary>
        public static readonly Rule ChannelTypes = new Rule(
            "command.options[].channel_types",
            "BASE_TYPE_DUPLICATE",
            "A channel type stands here twice.",
            "interactions/application-commands"
        );

        /// <summary>Where a command can be used.</summary>
        public static readonly Rule Contexts = new Rule(
            "command.contexts",
            "BASE_TYPE_BAD_LENGTH",
            "contexts is left out, or has at least one context and none twice.",
            "interactions/application-commands"
        );

        /// <summary>How a command is installed.</summary>
        public static readonly Rule IntegrationTypes = new Rule(
            "command.integration_types",
            "BASE_TYPE_BAD_LENGTH",
            "integration_types is left out, or has at least one type and none twice.",
            "interactions/application-commands"
        );

        /// <summary>An unknown language.</summary>
        public static readonly Rule Locale = new Rule(
            "command.name_localizations",
            "LOCALE_UNKNOWN",
            "This is no language that Discord knows.",
            "reference, Locales"
        );

        /// <summary>Two options of one name in a language.</summary>
        public static readonly Rule LocalizedUnique = new Rule(
            "command.options[].name_localizations",
            "APPLICATION_COMMAND_OPTIONS_NAME_INVALID",
            "Two options have the same name in one language.",
            "interactions/application-commands"
        );

        /// <summary>A kind of file.</summary>
        public static readonly Rule FileType = new Rule(
            "command.options[].file_types[]",
            "FILE_TYPE_INVALID",
            "A file type is image, video, audio or an extension like .pdf.",
            "interactions/application-commands"
        );

        /// <summary>Two choices of one name.</summary>
        public static readonly Rule ChoiceUnique = new Rule(
            "command.options[].choices",
            "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_EXISTS",
            "Option choice names must be unique.",
            "interactions/application-commands"
        );

        /// <summary>Sub-commands and parameters side by side.</summary>
        public static readonly Rule Mixed = new(
            "command.options",
            "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
            "A command with sub-commands has no parameters of its own.",
            "interactions/application-commands, Subcommands and Subcommand Groups"
        );

        /// <summary>A received command or option that cannot be sent, or is not of the kind that was asked for.</summary>
        public static readonly Rule Kind = new(
            "command.type",
            "COMMAND_TYPE_UNEXPECTED",
            "This version cannot read a command or option of this kind here.",
            "interactions/application-commands"
        );

        internal static IEnumerable<Limit> Ranges =>
            [
                Name,
                Description,
                Options,
                Choices,
                ChoiceName,
                ChoiceText,
                Integer,
                Number,
                MinLength,
                MaxLength,
                FileTypes,
                Total,
                Locales,
                ChatInputs,
                Users,
                Messages,
                EntryPoints,
                Creates,
                Permissions,
            ];

        internal static IEnumerable<Rule> Rules =>
            [
                NamePattern,
                OptionUnique,
                RequiredFirst,
                ChoicesOrAutocomplete,
                Range,
                ChannelTypes,
                Contexts,
                IntegrationTypes,
                Locale,
                LocalizedUnique,
                FileType,
                ChoiceUnique,
                Mixed,
                Kind,
            ];
    }
}
