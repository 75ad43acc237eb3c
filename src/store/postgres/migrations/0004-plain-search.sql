-- What a ticket is found by, and what is searched for, holds letters and digits alone, so that a comma or a dash is no
-- hindrance. This brings what was written before to that. Letters such as the Polish l, the mail address and the
-- question come in when the ticket changes next: they need the program, and the body, which may be damaged.
update ticket
   set search = regexp_replace(replace(search, '''', ''), '[ !-/:-@\[-`{-~]+', ' ', 'g');
