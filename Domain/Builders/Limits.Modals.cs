namespace Oven.Functional.Domain.Builders;

public static partial class Limits
{
    /// <summary>The limits of modals and of what is only in modals.</summary>
    public static class Modal
    {
        /// <summary>Options of a radio group.</summary>
        public static readonly Limit RadioOptions = Limit.List("radio_group.options", 2, 10, "components/reference, Radio Group");

        /// <summary>Boxes of a group.</summary>
        public static readonly Limit CheckboxOptions = Limit.List("checkbox_group.options", 1, 10, "components/reference, Checkbox Group");

        /// <summary>How many boxes must be ticked.</summary>
        public static readonly Limit CheckboxMin = Limit.Number(
            "checkbox_group.min_values",
            0,
            10,
            "",
            "components/reference, Checkbox Group"
        );

        /// <summary>How many boxes may be ticked.</summary>
        public static readonly Limit CheckboxMax = Limit.Number(
            "checkbox_group.max_values",
            1,
            10,
            "",
            "components/reference, Checkbox Group"
        );

        /// <summary>The least a person must write.</summary>
        public static readonly Limit TextInputMin = Limit.Number("text_input.min_length", 0, 4000, "", "components/reference, Text Input");

        /// <summary>The most a person may write.</summary>
        public static readonly Limit TextInputMax = Limit.Number("text_input.max_length", 1, 4000, "", "components/reference, Text Input");

        /// <summary>The text at the beginning.</summary>
        public static readonly Limit TextInputValue = Limit.Text("text_input.value", 0, 4000, "components/reference, Text Input");

        /// <summary>The text of an empty field.</summary>
        public static readonly Limit TextInputPlaceholder = Limit.Text(
            "text_input.placeholder",
            0,
            100,
            "components/reference, Text Input"
        );

        /// <summary>The text of a label.</summary>
        public static readonly Limit LabelText = Limit.Text("label.label", 1, 45, "components/reference, Label");

        /// <summary>The smaller text below a label.</summary>
        public static readonly Limit LabelDescription = Limit.Text("label.description", 1, 100, "components/reference, Label");

        /// <summary>How many files must be uploaded.</summary>
        public static readonly Limit UploadMin = Limit.Number("file_upload.min_values", 0, 10, "", "components/reference, File Upload");

        /// <summary>How many files may be uploaded.</summary>
        public static readonly Limit UploadMax = Limit.Number("file_upload.max_values", 1, 10, "", "components/reference, File Upload");

        /// <summary>Kinds of files that may be uploaded.</summary>
        public static readonly Limit UploadTypes = Limit.List("file_upload.file_types", 0, 10, "components/reference, File Upload") with
        {
            Conflict = "not in the spec yet",
        };

        /// <summary>The title of a modal.</summary>
        public static readonly Limit Title = Limit.Text("modal.title", 1, 45, "interactions/receiving-and-responding, Modal");

        /// <summary>Components of a modal.</summary>
        public static readonly Limit Components = Limit.List("modal.components", 1, 5, "interactions/receiving-and-responding, Modal") with
        {
            Conflict = "spec: 1 to 40",
        };

        /// <summary>Two radio options chosen.</summary>
        public static readonly Rule OneDefault = new Rule(
            "radio_group.options",
            "DEFAULT_COUNT",
            "At most one option of a radio group is chosen at the beginning.",
            "components/reference, Radio Group"
        );

        /// <summary>A disabled select in a modal.</summary>
        public static readonly Rule DisabledInModal = new Rule(
            "select.disabled",
            "DISABLED_IN_MODAL",
            "A select in a modal cannot be disabled.",
            "components/reference, String Select"
        );

        /// <summary>A required answer of nothing.</summary>
        public static readonly Rule RequiredMin = new Rule(
            "min_values",
            "REQUIRED_MIN_VALUES",
            "min_values is left out or at least 1 where an answer is required.",
            "components/reference"
        );

        /// <summary>A kind of file.</summary>
        public static readonly Rule FileType = new Rule(
            "file_upload.file_types[]",
            "FILE_TYPE_INVALID",
            "A file type is image, video, audio or an extension like .pdf.",
            "components/reference, File Upload"
        );

        internal static IEnumerable<Limit> Ranges =>
            [
                RadioOptions,
                CheckboxOptions,
                CheckboxMin,
                CheckboxMax,
                TextInputMin,
                TextInputMax,
                TextInputValue,
                TextInputPlaceholder,
                LabelText,
                LabelDescription,
                UploadMin,
                UploadMax,
                UploadTypes,
                Title,
                Components,
            ];

        internal static IEnumerable<Rule> Rules => [OneDefault, DisabledInModal, RequiredMin, FileType];
    }
}
