namespace Oven.Functional.Domain.Builders;

public static partial class Limits
{
    /// <summary>The limits of embeds.</summary>
    public static class Embed
    {
        /// <summary>The title.</summary>
        public static readonly Limit Title = Limit.Text("embed.title", 0, 256, "resources/message, Embed Limits");

        /// <summary>The text.</summary>
        public static readonly Limit Description = Limit.Text("embed.description", 0, 4096, "resources/message, Embed Limits");

        /// <summary>How many fields.</summary>
        public static readonly Limit Fields = Limit.List("embed.fields", 0, 25, "resources/message, Embed Limits");

        /// <summary>The name of a field.</summary>
        public static readonly Limit FieldName = Limit.Text("embed.fields[].name", 1, 256, "resources/message, Embed Limits");

        /// <summary>The text of a field.</summary>
        public static readonly Limit FieldValue = Limit.Text("embed.fields[].value", 1, 1024, "resources/message, Embed Limits");

        /// <summary>The footer.</summary>
        public static readonly Limit Footer = Limit.Text("embed.footer.text", 1, 2048, "resources/message, Embed Limits");

        /// <summary>The author.</summary>
        public static readonly Limit Author = Limit.Text("embed.author.name", 1, 256, "resources/message, Embed Limits");

        /// <summary>All texts of one embed; a message's embeds share the same 6000.</summary>
        public static readonly Limit Total = Limit.Text("embed, all texts together", 0, 6000, "resources/message, Embed Limits");

        /// <summary>Every address in an embed.</summary>
        public static readonly Limit Url = Limit.Text("embed.url", 1, 2048, "spec RichEmbed");

        /// <summary>The color of the bar.</summary>
        public static readonly Limit Color = Limit.Number("embed.color", 0, 16_777_215, "", "spec RichEmbed");

        /// <summary>The alternative text of an image.</summary>
        public static readonly Limit ImageDescription = Limit.Text("embed.image.description", 0, 4096, "spec RichEmbedImage");

        /// <summary>The provider, which only Discord sets.</summary>
        public static readonly Limit Provider = Limit.Text("embed.provider.name", 0, 256, "spec RichEmbedProvider") with
        {
            Keeper = LimitKeeper.Discord,
        };

        /// <summary>An embed with nothing to show.</summary>
        public static readonly Rule NotEmpty = new Rule(
            "embed",
            "EMBED_EMPTY",
            "An embed needs a title, description, field, image, thumbnail, author or footer.",
            "resources/message, Embed Object"
        );

        /// <summary>Links of an embed.</summary>
        public static readonly Rule Link = new Rule(
            "embed.url",
            "SCHEME_INVALID",
            "This address must begin with http:// or https://.",
            "resources/message, Embed Object"
        );

        /// <summary>Images and icons of an embed.</summary>
        public static readonly Rule Media = new Rule(
            "embed.image.url",
            "SCHEME_INVALID",
            "This address must begin with http://, https:// or attachment://.",
            "resources/message, Embed Object"
        );

        internal static IEnumerable<Limit> Ranges =>
            [Title, Description, Fields, FieldName, FieldValue, Footer, Author, Total, Url, Color, ImageDescription, Provider];

        internal static IEnumerable<Rule> Rules => [NotEmpty, Link, Media];
    }
}
