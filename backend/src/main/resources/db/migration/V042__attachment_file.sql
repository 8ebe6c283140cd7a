create index attachment_file on attachment (file_id);
