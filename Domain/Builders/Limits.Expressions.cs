namespace Oven.Functional.Domain.Builders;

public static partial class Limits
{
    /// <summary>The limits of emojis, stickers, sounds.</summary>
    public static class Expression
    {
        /// <summary>The name of an emoji.</summary>
        public static readonly Limit EmojiName = Limit.Text("emoji.name", 2, 32, "spec create_guild_emoji");

        /// <summary>The picture of an emoji.</summary>
        public static readonly Limit EmojiBytes = Limit.Number("emoji.image", 1, 262_144, "bytes", "resources/emoji");

        /// <summary>Emojis of an application.</summary>
        public static readonly Limit AppEmojis = Limit.List("application.emojis", 0, 2000, "resources/emoji") with
        {
            Keeper = LimitKeeper.Discord,
        };

        /// <summary>The name of a sticker.</summary>
        public static readonly Limit StickerName = Limit.Text("sticker.name", 2, 30, "resources/sticker");

        /// <summary>What a sticker shows; may be empty.</summary>
        public static readonly Limit StickerDescription = Limit.Text("sticker.description, where not empty", 2, 100, "resources/sticker");

        /// <summary>What a sticker is suggested for.</summary>
        public static readonly Limit StickerTags = Limit.Text("sticker.tags", 1, 200, "resources/sticker");

        /// <summary>The file of a sticker.</summary>
        public static readonly Limit StickerBytes = Limit.Number("sticker.file", 1, 524_288, "bytes", "resources/sticker");

        /// <summary>The name of a sound.</summary>
        public static readonly Limit SoundName = Limit.Text("sound.name", 2, 32, "resources/soundboard");

        /// <summary>How loud it is.</summary>
        public static readonly Limit SoundVolume = Limit.Number("sound.volume", 0, 1, "", "resources/soundboard");

        /// <summary>The file of a sound, at most 5.2 seconds.</summary>
        public static readonly Limit SoundBytes = Limit.Number("sound.sound", 1, 524_288, "bytes", "resources/soundboard");

        /// <summary>The form of an emoji's name.</summary>
        public static readonly Rule EmojiNameForm = new Rule(
            "emoji.name",
            "EMOJI_INVALID",
            "The name of an emoji has letters, digits and underscores.",
            "resources/emoji"
        );

        internal static IEnumerable<Limit> Ranges =>
            [
                EmojiName,
                EmojiBytes,
                AppEmojis,
                StickerName,
                StickerDescription,
                StickerTags,
                StickerBytes,
                SoundName,
                SoundVolume,
                SoundBytes,
            ];

        internal static IEnumerable<Rule> Rules => [EmojiNameForm];
    }
}
