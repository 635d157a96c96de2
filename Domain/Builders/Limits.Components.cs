namespace Oven.Functional.Domain.Builders;

public static partial class Limits
{
    /// <summary>The limits of components.</summary>
    public static class Component
    {
        /// <summary>A number for a component; 0 lets Discord choose.</summary>
        public static readonly Limit Id = Limit.Number(
            "component.id",
            0,
            2_147_483_647,
            "",
            "components/reference, Anatomy of a Component"
        );

        /// <summary>What comes back in the interaction.</summary>
        public static readonly Limit CustomId = Limit.Text("component.custom_id", 1, 100, "components/reference, Custom ID");

        /// <summary>Buttons in a row.</summary>
        public static readonly Limit RowButtons = Limit.List("action_row.components", 1, 5, "components/reference, Action Row");

        /// <summary>The text of a button.</summary>
        public static readonly Limit ButtonLabel = Limit.Text("button.label", 0, 80, "components/reference, Button");

        /// <summary>The address of a link button.</summary>
        public static readonly Limit ButtonUrl = Limit.Text("button.url", 1, 512, "components/reference, Button");

        /// <summary>Options of a select.</summary>
        public static readonly Limit SelectOptions = Limit.List("string_select.options", 1, 25, "components/reference, String Select");

        /// <summary>The text of a select while nothing is chosen.</summary>
        public static readonly Limit Placeholder = Limit.Text("select.placeholder", 0, 150, "components/reference, String Select");

        /// <summary>How many must be chosen.</summary>
        public static readonly Limit MinValues = Limit.Number("select.min_values", 0, 25, "", "components/reference, String Select");

        /// <summary>How many may be chosen.</summary>
        public static readonly Limit MaxValues = Limit.Number("select.max_values", 1, 25, "", "components/reference, String Select");

        /// <summary>What people read.</summary>
        public static readonly Limit OptionLabel = Limit.Text(
            "string_select.options[].label",
            1,
            100,
            "components/reference, Select Option Structure"
        );

        /// <summary>What comes back.</summary>
        public static readonly Limit OptionValue = Limit.Text(
            "string_select.options[].value",
            1,
            100,
            "components/reference, Select Option Structure"
        );

        /// <summary>The smaller text below.</summary>
        public static readonly Limit OptionDescription = Limit.Text(
            "string_select.options[].description",
            0,
            100,
            "components/reference, Select Option Structure"
        );

        /// <summary>What is chosen at the beginning.</summary>
        public static readonly Limit DefaultValues = Limit.List("select.default_values", 0, 25, "components/reference, User Select");

        /// <summary>Texts of a section.</summary>
        public static readonly Limit SectionTexts = Limit.List("section.components", 1, 3, "components/reference, Section");

        /// <summary>The text of a text display.</summary>
        public static readonly Limit TextContent = Limit.Text(
            "text_display.content",
            1,
            4000,
            "spec TextDisplayComponentForMessageRequest"
        );

        /// <summary>The alternative text of a thumbnail.</summary>
        public static readonly Limit ThumbnailDescription = Limit.Text("thumbnail.description", 1, 1024, "components/reference, Thumbnail");

        /// <summary>Pictures of a gallery.</summary>
        public static readonly Limit GalleryItems = Limit.List("media_gallery.items", 1, 10, "components/reference, Media Gallery");

        /// <summary>The alternative text of a picture.</summary>
        public static readonly Limit GalleryDescription = Limit.Text(
            "media_gallery.items[].description",
            1,
            1024,
            "components/reference, Media Gallery"
        );

        /// <summary>Components of a container.</summary>
        public static readonly Limit ContainerChildren = Limit.List(
            "container.components",
            1,
            40,
            "spec ContainerComponentForMessageRequest"
        );

        /// <summary>The color of the bar.</summary>
        public static readonly Limit AccentColor = Limit.Number(
            "container.accent_color",
            0,
            16_777_215,
            "",
            "components/reference, Container"
        );

        /// <summary>The address of a picture or file.</summary>
        public static readonly Limit MediaUrl = Limit.Text("media.url", 1, 2048, "spec UnfurledMediaRequest");

        /// <summary>The name or characters of an emoji.</summary>
        public static readonly Limit EmojiName = Limit.Text("component.emoji.name", 1, 32, "spec ComponentEmojiForRequest");

        /// <summary>Choices offered while a person types.</summary>
        public static readonly Limit AutocompleteChoices = Limit.List(
            "autocomplete.choices",
            0,
            25,
            "interactions/receiving-and-responding, Autocomplete"
        );

        /// <summary>Two components of one id.</summary>
        public static readonly Rule IdUnique = new Rule(
            "component.id",
            "BASE_TYPE_DUPLICATE",
            "Two components have the same id.",
            "components/reference, Anatomy of a Component"
        );

        /// <summary>Two components of one custom id.</summary>
        public static readonly Rule CustomIdUnique = new Rule(
            "component.custom_id",
            "COMPONENT_CUSTOM_ID_DUPLICATED",
            "Component custom id cannot be duplicated.",
            "components/reference, Custom ID"
        );

        /// <summary>A button with nothing on it.</summary>
        public static readonly Rule ButtonFace = new Rule(
            "button.label",
            "BUTTON_EMPTY",
            "A button needs a label or an emoji.",
            "components/reference, Button"
        );

        /// <summary>The address of a link button.</summary>
        public static readonly Rule ButtonScheme = new Rule(
            "button.url",
            "SCHEME_INVALID",
            "This address must begin with http://, https:// or discord://.",
            "components/reference, Button"
        );

        /// <summary>Buttons and selects in a row.</summary>
        public static readonly Rule RowKind = new Rule(
            "action_row.components",
            "ROW_MIXED",
            "A row has up to five buttons or exactly one select.",
            "components/reference, Action Row"
        )
        {
            Keeper = LimitKeeper.Compiler,
        };

        /// <summary>A minimum above its maximum.</summary>
        public static readonly Rule Range = new Rule(
            "min_values",
            "RANGE_INVERTED",
            "The minimum must not be above the maximum.",
            "components/reference"
        );

        /// <summary>More to choose than there is.</summary>
        public static readonly Rule MaxOfOptions = new Rule(
            "select.max_values",
            "MAX_VALUES_ABOVE_OPTIONS",
            "max_values and min_values must not be above the number of options.",
            "components/reference"
        );

        /// <summary>Two options of one value.</summary>
        public static readonly Rule OptionUnique = new Rule(
            "options[].value",
            "SELECT_OPTION_VALUE_DUPLICATED",
            "Two options have the same value.",
            "components/reference"
        );

        /// <summary>Too few or too many defaults.</summary>
        public static readonly Rule DefaultCount = new Rule(
            "default_values",
            "DEFAULT_COUNT",
            "What is chosen at the beginning must lie within min_values and max_values.",
            "components/reference, User Select"
        );

        /// <summary>The address of a file component.</summary>
        public static readonly Rule FileScheme = new Rule(
            "file.file.url",
            "SCHEME_INVALID",
            "A file component shows only a file of the message: attachment:// and its name.",
            "components/reference, File"
        );

        /// <summary>The address of a picture.</summary>
        public static readonly Rule MediaScheme = new Rule(
            "media.url",
            "SCHEME_INVALID",
            "This address must begin with http://, https:// or attachment://.",
            "components/reference, Unfurled Media Item"
        );

        /// <summary>The height of a separator.</summary>
        public static readonly Rule Spacing = new Rule(
            "separator.spacing",
            "BASE_TYPE_CHOICES",
            "spacing is 1 (small) or 2 (large).",
            "components/reference, Separator"
        );

        /// <summary>An emoji.</summary>
        public static readonly Rule Emoji = new Rule(
            "component.emoji",
            "EMOJI_INVALID",
            "An emoji is its unicode characters, or the id of a custom one.",
            "components/reference, Button"
        );

        /// <summary>A received component that cannot be sent.</summary>
        public static readonly Rule Sendable = new(
            "component",
            "COMPONENT_UNKNOWN",
            "This version cannot send a component of this kind in this place.",
            "components/reference"
        );

        internal static IEnumerable<Limit> Ranges =>
            [
                Id,
                CustomId,
                RowButtons,
                ButtonLabel,
                ButtonUrl,
                SelectOptions,
                Placeholder,
                MinValues,
                MaxValues,
                OptionLabel,
                OptionValue,
                OptionDescription,
                DefaultValues,
                SectionTexts,
                TextContent,
                ThumbnailDescription,
                GalleryItems,
                GalleryDescription,
                ContainerChildren,
                AccentColor,
                MediaUrl,
                EmojiName,
                AutocompleteChoices,
            ];

        internal static IEnumerable<Rule> Rules =>
            [
                IdUnique,
                CustomIdUnique,
                ButtonFace,
                ButtonScheme,
                RowKind,
                Range,
                MaxOfOptions,
                OptionUnique,
                DefaultCount,
                FileScheme,
                MediaScheme,
                Spacing,
                Emoji,
                Sendable,
            ];
    }
}
