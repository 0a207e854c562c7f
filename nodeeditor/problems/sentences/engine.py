"""What goes wrong with the process that runs Keras."""

from __future__ import annotations

from nodeeditor.language import marked

ENGINE: dict[str, str] = {
    # Told by the engine
    "engine.no_keras": marked(
        "Keras can't be imported ({reason}); the editor needs it for shapes and training. "
        "Install it again: pip install --upgrade keras tensorflow."
    ),
    "engine.request_failed": marked(
        "The engine could not answer '{request}': {reason}. Your network is unchanged; the engine's log tells more."
    ),
    "engine.message_bad": marked(
        "The engine got a message it can't read ({reason}). Restart the editor; "
        "after an update it may still be the old one."
    ),
    "package.failed": marked(
        "Package '{package}' can't be imported ({reason}), so its layers are missing. "
        "Install it for this Python, or take it off the list under Edit > Layer Packages."
    ),
    "package.slow": marked(
        "Package '{package}' was not imported within {seconds} seconds, so its layers are missing. "
        "Take it off the list under Edit > Layer Packages, or see what it waits for."
    ),
    # Told of the engine
    "engine.stopped": marked("The engine does not run, so Keras can't be asked. Use Train > Restart Keras."),
    "engine.not_sent": marked(
        "The engine can't be sent '{request}' ({reason}); a number needs to fit into 64 bits. "
        "Write smaller numbers in the parameters."
    ),
    "engine.version": marked(
        "The engine speaks version {got} of the protocol, the editor version {needed}. "
        "Restart the editor: it was updated."
    ),
    "engine.no_start": marked(
        "The engine could not be started ({reason}); it needs {program}. Install nodeeditor again."
    ),
    "engine.died": marked(
        "The engine ended by itself ({how}) before it could answer. Nothing of your network is lost; it starts again, "
        "or use Train > Restart Keras."
    ),
    "engine.given_up": marked(
        "The engine ended by itself {times} times in a row, so Keras is not asked any more and the last edits are not "
        "checked. Nothing of your network is lost; use Train > Restart Keras."
    ),
    "engine.hung": marked(
        "The engine gave no sign of life for {seconds} seconds and was ended. Nothing of your network is lost; "
        "it starts again, or use Train > Restart Keras."
    ),
    "engine.noise": marked(
        "The engine sent what is no message ({reason}) and was ended. Nothing of your network is lost; "
        "it starts again, or use Train > Restart Keras."
    ),
    "engine.lied": marked(
        "The engine sent a message that can't be right ({reason}) and was ended. Nothing of your network is lost; "
        "it starts again, or use Train > Restart Keras."
    ),
    "engine.flood": marked(
        "The engine sent messages faster than they can be taken in, and was ended. Nothing of your network is lost; "
        "it starts again, or use Train > Restart Keras."
    ),
    "engine.signal": marked("signal {number}"),
    "engine.code": marked("code {number}"),
    # Of a training
    "engine.run_died": marked("The training's process ended by itself ({how}). {kept}"),
    "engine.run_killed": marked("The training's process was ended from outside (signal 9). {kept}"),
    "engine.run_crashed": marked(
        "The training's process crashed in native code ({how}); process.log in the folder of its run tells where. "
        "{kept}"
    ),
    "engine.run_gone": marked("The process that trained is gone without a word. {kept}"),
    "engine.run_lied": marked("The training's process sent what can't be right ({reason}) and was ended. {kept}"),
    "engine.run_flood": marked(
        "The training's process sent messages faster than they can be taken in, and was ended. {kept}"
    ),
    "engine.run_silent": marked(
        "The training has given no sign of life for {seconds} seconds; its process may be suspended. "
        "It goes on by itself when it can, or stop it: asked a second time, it is ended by force."
    ),
    "engine.kept": marked(
        "The measured losses and the last kept weights are in the run '{run}'; resume it to go on from there."
    ),
    "engine.not_kept": marked(
        "The measured losses are in the run '{run}', which had kept no weights yet; train it again."
    ),
    "engine.run_batch_too_large": marked(
        "The system ended the training of the run '{run}' for want of memory: it needed about {needed} at batch size "
        "{batch}, and {room} are there. A batch size of {smaller} should fit."
    ),
    "engine.run_too_large": marked(
        "The system ended the training of the run '{run}' for want of memory: it needed about {needed} at batch size "
        "{batch}, and {room} are there, too little for any. Make the network or the data smaller."
    ),
    "engine.run_out_of_memory": marked(
        "The system ended the training of the run '{run}' for want of memory: it needed about {needed}, and {room} "
        "are there. Make the batch size smaller."
    ),
    "engine.not_steered": marked(
        "The run '{run}' could not be told what you asked for ({reason}); its folder needs to take a few bytes."
    ),
    "engine.run_ended": marked(
        "The training was ended before it could keep its weights. The measured losses are in the run '{run}'; "
        "train again, or continue that run from its last kept weights."
    ),
    # What is wrong with a message, told within one of the above
    "message.unreadable": marked("it can't be read: {reason}"),
    "message.long": marked("{message} has {bytes} bytes, at most {limit} are allowed"),
    "message.early": marked("{message} came when it could not be"),
    "message.unasked": marked("{message} answers question {request}, which waits for no answer"),
    "message.mismatched": marked("{message} can't be the answer to {asked}"),
    "message.stranger": marked("{message} tells of '{name}', which was not asked about"),
    "message.value": marked("'{got}' can't be the {field} of {message}"),
    "message.order": marked("{message} tells of epoch {epoch}, step {step}, while epoch {due}, step {at} is due"),
    "engine.run_at_work": marked("The run '{run}' is still training; stop it before you delete it."),
    "engine.no_trash": marked("The run '{run}' can't be moved to the trash ({folder}); delete the folder by hand."),
}
